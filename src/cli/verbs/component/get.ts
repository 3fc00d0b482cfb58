import { componentType } from "../../../core/componentType.ts";
import { ok } from "../../../core/result.ts";
import { activeComponent } from "../../../usecases/component/get.ts";
import { activeStack } from "../../../usecases/stack/active.ts";
import type { Run } from "../../command/context.ts";
import { componentValue } from "../../values/component.ts";

/** `mlstack <type> get`: the name of the component in the active stack. That there is none is an answer too, as in ZenML. */
export const run: Run = async ({ env, type }) => {
  const active = await activeStack(env);
  if (!active.ok) return active;
  const { name: stack, components } = active.value.stack;
  if (components[type] === undefined) {
    return ok({ kind: "done", message: `The active stack ${stack} has no ${componentType(type).title}.`, value: null });
  }
  const found = await activeComponent(env, { type });
  if (!found.ok) return found;
  const { name } = found.value;
  return ok({ kind: "record", value: componentValue(found.value), sections: [{ rows: [[name]] }] });
};
