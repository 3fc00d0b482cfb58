import { ok } from "../../../core/result.ts";
import { activeStack } from "../../../usecases/stack/active.ts";
import type { Run } from "../../command/context.ts";
import { stackValue } from "../../values/stack.ts";

/** `mlstack stack get`: the name of the active stack. */
export const run: Run = async ({ env }) => {
  const active = await activeStack(env);
  if (!active.ok) return active;
  const { stack } = active.value;
  return ok({ kind: "record", value: stackValue(stack), sections: [{ rows: [[stack.name]] }] });
};
