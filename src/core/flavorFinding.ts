import type { Finding } from "./finding.ts";

/** What prevents that a flavor is taken, at a field of it or at all of it. */
export function flavorFinding(
  rule: string,
  message: string,
  { field, hint }: { readonly field?: string; readonly hint: string },
): Finding {
  return { rule, severity: "error", message, at: field === undefined ? {} : { field: [field] }, hint };
}
