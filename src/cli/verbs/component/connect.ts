import { ok } from "../../../core/result.ts";
import { connectComponent } from "../../../usecases/component/connect.ts";
import { given, textOf } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { componentValue, theComponent } from "../../values/component.ts";
import { connectorNote } from "./connectorNote.ts";

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
  return ok({
    kind: "done",
    message: `Connected ${theComponent(type, connected.value.name)} to ${connector}.`,
    value: componentValue(connected.value),
    findings: given(parsed, "no-verify") ? [] : [connectorNote],
  });
};
