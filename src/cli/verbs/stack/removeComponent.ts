import { ok } from "../../../core/result.ts";
import { removeFromStack } from "../../../usecases/stack/parts.ts";
import { givenTypes } from "../../arguments/composition.ts";
import type { Run } from "../../command/context.ts";
import { removals } from "../../table/composition.ts";
import { stackValue } from "../../values/stack.ts";

/** `mlstack stack remove-component [STACK] -e -al …`. */
export const run: Run = async ({ env, parsed }) => {
  const [ref] = parsed.arguments;
  const types = givenTypes(parsed, removals);
  const saved = await removeFromStack(env, { ...(ref !== undefined && { ref }), types });
  if (!saved.ok) return saved;
  const { stack, warnings } = saved.value;
  return ok({
    kind: "done",
    message:
      types.length > 0
        ? `Updated the stack ${stack.name}.`
        : `The stack ${stack.name} stays as it is: no component type is named, such as -e for the experiment trackers.`,
    value: stackValue(stack),
    findings: warnings,
  });
};
