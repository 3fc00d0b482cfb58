import { componentType, nounOf } from "../../../core/componentType.ts";
import { ok } from "../../../core/result.ts";
import { typeDetails } from "../../../core/typeDetails.ts";
import { listFlavors } from "../../../usecases/flavor/list.ts";
import type { Run } from "../../command/context.ts";
import { facts } from "../../values/named.ts";

/** `mlstack <type> explain`. */
export const run: Run = async ({ env, type }) => {
  const flavors = await listFlavors(env, { type });
  if (!flavors.ok) return flavors;
  const { title, summary, required, multiple } = componentType(type);
  const several = required
    ? "Every stack needs exactly one."
    : multiple
      ? "A stack may hold several; the first is its default."
      : "A stack holds at most one.";
  const names = flavors.value.items.map(({ name }) => name);
  return ok({
    kind: "record",
    value: facts({ type, title, summary, details: typeDetails[type], required, multiple, flavors: names }),
    sections: [
      {
        rows: [
          ["type", title],
          ["summary", summary],
          ["in a stack", several],
          ["details", typeDetails[type]],
          ["flavors", names.join("  ")],
          ["more", `mlstack ${nounOf(type)} flavor list`],
        ],
      },
    ],
  });
};
