import { ok } from "../../../core/result.ts";
import { connectComponent } from "../../../usecases/component/connect.ts";
import { given, textOf } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { theComponent } from "../../values/component.ts";
import { connectorNote } from "./connectorNote.ts";
import { savedAnswer } from "./savedAnswer.ts";

/** `mlstack <type> connect [NAME] -c CONNECTOR [-r ID] --no-verify`. */
export const run: Run = async ({ env, parsed, type }) => {
  const [ref] = parsed.arguments;
  const connector = textOf(parsed, "connector") ?? "";
  const resourceId = textOf(parsed, "resource-id");
  const connected = await connectComponent(env, {
    type,
    ...(ref !== undefined && { ref }),
    connector,
    ...(resourceId !== undefined && { resourceId }),
  });
  if (!connected.ok) return connected;
  const done = `Connected ${theComponent(type, connected.value.component.name)} to ${connector}`;
  const warnings = given(parsed, "no-verify") ? [] : [connectorNote];
  return ok(savedAnswer(type, { ...connected.value, warnings }, done));
};
