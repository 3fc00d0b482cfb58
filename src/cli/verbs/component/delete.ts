import { ok } from "../../../core/result.ts";
import { deleteComponent } from "../../../usecases/component/delete.ts";
import type { Run } from "../../command/context.ts";
import { componentValue, theComponent } from "../../values/component.ts";

/** `mlstack <type> delete NAME`: asks nothing, as in ZenML; `undo` brings it back. */
export const run: Run = async ({ env, parsed, type }) => {
  const [ref = ""] = parsed.arguments;
  const deleted = await deleteComponent(env, { type, ref });
  if (!deleted.ok) return deleted;
  const message = `Deleted ${theComponent(type, deleted.value.name)}; mlstack undo brings it back.`;
  return ok({ kind: "done", message, value: componentValue(deleted.value) });
};
