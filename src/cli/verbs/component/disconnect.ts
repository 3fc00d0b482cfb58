import { ok } from "../../../core/result.ts";
import { disconnectComponent } from "../../../usecases/component/connect.ts";
import type { Run } from "../../command/context.ts";
import { componentValue, theComponent } from "../../values/component.ts";

/** `mlstack <type> disconnect NAME`. */
export const run: Run = async ({ env, parsed, type }) => {
  const [ref = ""] = parsed.arguments;
  const disconnected = await disconnectComponent(env, { type, ref });
  if (!disconnected.ok) return disconnected;
  const message = `Disconnected ${theComponent(type, disconnected.value.name)}.`;
  return ok({ kind: "done", message, value: componentValue(disconnected.value) });
};
