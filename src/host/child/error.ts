import type { Finding } from "../../core/finding.ts";

type More = Pick<Finding, "at" | "hint">;

/** A finding that prevents registration. */
export function error(rule: string, message: string, more: More): Finding {
  return { rule, severity: "error", message, ...more };
}

/** A finding that does not. */
export function warning(rule: string, message: string, more: More): Finding {
  return { rule, severity: "warning", message, ...more };
}
