import { ok } from "../../../core/result.ts";
import { updateComponent } from "../../../usecases/component/update.ts";
import { textsOf } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { componentValue, theComponent } from "../../values/component.ts";

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
  const { component, warnings } = saved.value;
  return ok({
    kind: "done",
    message: `Updated ${theComponent(type, component.name)}.`,
    value: componentValue(component),
    findings: warnings,
  });
};
