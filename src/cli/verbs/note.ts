import type { Finding } from "../../core/finding.ts";

/** A sentence that is said on stderr beside what was done. */
export function note(message: string): Finding {
  return { rule: "note", severity: "info", message, at: {} };
}
