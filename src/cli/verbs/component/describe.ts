import { ok } from "../../../core/result.ts";
import { getComponent } from "../../../usecases/component/get.ts";
import { given } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { componentSections, componentValue } from "../../values/component.ts";

/** `mlstack <type> describe [NAME]`. */
export const run: Run = async ({ env, parsed, type }) => {
  const [ref] = parsed.arguments;
  const found = await getComponent(env, { type, ...(ref !== undefined && { ref }), reveal: given(parsed, "reveal") });
  if (!found.ok) return found;
  return ok({ kind: "record", value: componentValue(found.value), sections: componentSections(found.value) });
};
