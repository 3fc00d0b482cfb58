import { componentType, nounOf } from "../../../core/componentType.ts";
import { ok } from "../../../core/result.ts";
import { listFlavors } from "../../../usecases/flavor/list.ts";
import type { Run } from "../../command/context.ts";

/** `mlstack <type> explain`. */
export const run: Run = async ({ env, type }) => {
  const flavors = await listFlavors(env, { type });
  if (!flavors.ok) return flavors;
  const { title, summary, required, multiple } = componentType(type);
  const many = required
    ? "Every stack needs exactly one."
    : multiple
      ? "A stack may hold several; the first is its default."
      : "A stack holds at most one.";
  const names = flavors.value.items.map(({ name }) => name).join(", ");
  return ok({
    kind: "text",
    text: [
      `${title.charAt(0).toUpperCase()}${title.slice(1)}: ${summary}`,
      many,
      ...(names === ""
        ? ["There are no flavors of it here."]
        : [`Flavors: ${names}.`, `More: mlstack ${nounOf(type)} flavor describe FLAVOR`]),
    ].join("\n"),
  });
};
