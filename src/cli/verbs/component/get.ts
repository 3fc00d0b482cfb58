import { ok } from "../../../core/result.ts";
import { activeComponent } from "../../../usecases/component/get.ts";
import type { Run } from "../../command/context.ts";
import { componentValue } from "../../values/component.ts";

/** `mlstack <type> get`: the name of the component in the active stack. */
export const run: Run = async ({ env, type }) => {
  const found = await activeComponent(env, { type });
  if (!found.ok) return found;
  const { name } = found.value;
  return ok({ kind: "record", value: componentValue(found.value), sections: [{ rows: [[name]] }] });
};
