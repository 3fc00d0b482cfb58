import type { Finding } from "../../../core/finding.ts";

/** Said whenever a component is connected: only the reference is kept here. */
export const connectorNote: Finding = {
  rule: "connector-not-verified",
  severity: "info",
  message: "The reference is stored; managing and verifying the service connector itself stays with ZenML.",
  at: {},
};
