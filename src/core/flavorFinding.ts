import type { Finding } from "./finding.ts";

/** The field that it is about; absent: all of the flavor. */
interface Where {
  readonly field?: string;
  readonly hint: string;
}

/** What prevents that a flavor is taken. */
export function flavorFinding(rule: string, message: string, { field, hint }: Where): Finding {
  return { rule, severity: "error", message, at: field === undefined ? {} : { field: [field] }, hint };
}

/** What is odd about a flavor, and does not prevent it. */
export function flavorWarning(rule: string, message: string, where: Where): Finding {
  return { ...flavorFinding(rule, message, where), severity: "warning" };
}
