import { ok } from "../../../core/result.ts";
import { removeFromStack } from "../../../usecases/stack/parts.ts";
import { givenTypes } from "../../arguments/composition.ts";
import type { Run } from "../../command/context.ts";
import { removals } from "../../table/composition.ts";
import { savedAnswer } from "./savedAnswer.ts";

/** `mlstack stack remove-component [STACK] -e -al …`. */
export const run: Run = async ({ env, parsed }) => {
  const [ref] = parsed.arguments;
  const types = givenTypes(parsed, removals);
  const saved = await removeFromStack(env, { ...(ref !== undefined && { ref }), types });
  if (!saved.ok) return saved;
  const answer = savedAnswer(saved.value);
  if (types.length > 0) return ok(answer);
  const { name } = saved.value.stack;
  const why = "no component type is named, such as -e for the experiment trackers";
  return ok({ ...answer, message: `Nothing to change: the stack ${name} stays as it is, since ${why}.` });
};
