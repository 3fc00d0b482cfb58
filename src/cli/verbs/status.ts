import { ok } from "../../core/result.ts";
import { type Status, status } from "../../usecases/status.ts";
import type { Run } from "../command/context.ts";
import { facts } from "../values/named.ts";

const reasons: Readonly<Record<Status["active"]["reason"], string>> = {
  override: "named by MLSTACK_STACK",
  workspace: "set in this workspace",
  global: "set globally",
  default: "the default",
};

/** `mlstack status`. */
export const run: Run = async ({ env }) => {
  const found = await status(env);
  if (!found.ok) return found;
  const { version, home, database, workspace, active, counts } = found.value;
  return ok({
    kind: "record",
    value: facts({
      version,
      home,
      database,
      workspace: facts({ root: workspace.root, marked: workspace.marked }),
      active: facts({ id: active.id, name: active.name, reason: active.reason }),
      counts: facts({
        stacks: BigInt(counts.stacks),
        components: BigInt(counts.components),
        secrets: BigInt(counts.secrets),
        flavors: BigInt(counts.flavors),
      }),
    }),
    sections: [
      {
        rows: [
          ["version", version],
          ["home", home],
          ["database", database],
          [
            "workspace",
            workspace.marked ? workspace.root : `${workspace.root} (the current folder: mlstack init marks one)`,
          ],
          ["active stack", `${active.name} (${reasons[active.reason]})`],
          ["stacks", String(counts.stacks)],
          ["components", String(counts.components)],
          ["secrets", String(counts.secrets)],
          ["flavors", String(counts.flavors)],
        ],
      },
    ],
  });
};
