import type { SavedStack } from "../../../usecases/stack/register.ts";
import type { Done } from "../../output/answer.ts";
import { stackValue } from "../../values/stack.ts";

/** What is said when a stack was changed, or was already as it was asked to be. */
export function savedAnswer({ stack, warnings, changed }: SavedStack): Done {
  return {
    kind: "done",
    message: changed
      ? `Updated the stack ${stack.name}.`
      : `Nothing to change: the stack ${stack.name} stays as it is.`,
    value: stackValue(stack),
    findings: warnings,
  };
}
