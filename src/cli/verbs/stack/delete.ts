import { failure } from "../../../core/failure.ts";
import { err, ok } from "../../../core/result.ts";
import { deleteStack } from "../../../usecases/stack/delete.ts";
import { given } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { stackValue } from "../../values/stack.ts";
import { keptInstead } from "../confirmation.ts";

/** `mlstack stack delete STACK [-y] [-r]`. */
export const run: Run = async (context) => {
  const { env, parsed } = context;
  const [ref = ""] = parsed.arguments;
  const recursive = given(parsed, "recursive");
  if (ref === "") return err(failure("usage", "The name of the stack is empty."));
  const also = recursive ? " and its components that no other stack uses" : "";
  const kept = keptInstead(context, `Delete the stack ${ref}${also}?`);
  if (kept !== undefined) return kept;
  const deleted = await deleteStack(env, { ref, recursive });
  if (!deleted.ok) return deleted;
  const { stack, components } = deleted.value;
  const too = components.length === 0 ? "" : `, and ${components.map(({ name }) => name).join(", ")}`;
  const message = `Deleted the stack ${stack.name}${too}; mlstack undo brings it back.`;
  return ok({ kind: "done", message, value: stackValue(stack) });
};
