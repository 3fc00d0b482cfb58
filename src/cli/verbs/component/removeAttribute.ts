import { ok } from "../../../core/result.ts";
import { updateComponent } from "../../../usecases/component/update.ts";
import { textsOf } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { savedAnswer } from "./savedAnswer.ts";

/** `mlstack <type> remove-attribute NAME FIELD …`; fields are also read as `--FIELD`. */
export const run: Run = async ({ env, parsed, type }) => {
  const [ref = "", ...fields] = parsed.arguments;
  const saved = await updateComponent(env, {
    type,
    ref,
    remove: [...fields, ...parsed.free.map(([name]) => name)],
    dropNulls: true,
    removeLabels: textsOf(parsed, "label"),
  });
  if (!saved.ok) return saved;
  return ok(savedAnswer(type, saved.value));
};
