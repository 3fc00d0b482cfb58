import { theFlavor } from "../../../core/customFlavor.ts";
import { ok } from "../../../core/result.ts";
import { deleteFlavor } from "../../../usecases/flavor/delete.ts";
import type { Run } from "../../command/context.ts";
import { ownFlavorValue } from "../../values/ownFlavor.ts";

/** `mlstack <type> flavor delete FLAVOR`. */
export const run: Run = async ({ env, parsed, type }) => {
  const [name = ""] = parsed.arguments;
  const deleted = await deleteFlavor(env, { type, name });
  if (!deleted.ok) return deleted;
  const message = `Deleted ${theFlavor(deleted.value)}; its file stays, and mlstack undo brings it back.`;
  return ok({ kind: "done", message, value: ownFlavorValue(deleted.value) });
};
