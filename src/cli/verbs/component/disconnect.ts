import { ok } from "../../../core/result.ts";
import { disconnectComponent } from "../../../usecases/component/connect.ts";
import type { Run } from "../../command/context.ts";
import { theComponent } from "../../values/component.ts";
import { savedAnswer } from "./savedAnswer.ts";

/** `mlstack <type> disconnect NAME`. */
export const run: Run = async ({ env, parsed, type }) => {
  const [ref = ""] = parsed.arguments;
  const disconnected = await disconnectComponent(env, { type, ref });
  if (!disconnected.ok) return disconnected;
  const done = `Disconnected ${theComponent(type, disconnected.value.component.name)}`;
  return ok(savedAnswer(type, disconnected.value, done));
};
