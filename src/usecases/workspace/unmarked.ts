import type { Finding } from "../../core/finding.ts";
import type { Env } from "../env.ts";

/** Said each time it matters that no folder is marked as the workspace: the current one is used, and is another one elsewhere. None inside a marked one. */
export function unmarkedWorkspace(env: Env): readonly Finding[] {
  const { root, marked } = env.workspace();
  if (marked) return [];
  return [
    {
      rule: "workspace-unmarked",
      severity: "warning",
      message: `No workspace is marked here, so the current folder ${root} is used.`,
      at: {},
      hint: "mlstack init marks the folder that your flavors belong to.",
    },
  ];
}
