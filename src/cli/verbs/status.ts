import { ok } from "../../core/result.ts";
import { status } from "../../usecases/status.ts";
import type { Run } from "../command/context.ts";
import { facts } from "../values/named.ts";

const reasons = { override: "named by MLSTACK_STACK", global: "set", default: "the default" } as const;

/** `mlstack status`. */
export const run: Run = async ({ env }) => {
  const found = await status(env);
  if (!found.ok) return found;
  const { version, home, database, active, counts } = found.value;
  return ok({
    kind: "record",
    value: facts({
      version,
      home,
      database,
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
