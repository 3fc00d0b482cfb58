import type { ComponentTypeId } from "../../../core/componentType.ts";
import { ok } from "../../../core/result.ts";
import { setDefaultComponents } from "../../../usecases/stack/parts.ts";
import { textOf } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { defaults } from "../../table/composition.ts";
import { savedAnswer } from "./savedAnswer.ts";

/** `mlstack stack set-default [STACK] -e TRACKER …`. */
export const run: Run = async ({ env, parsed }) => {
  const [ref] = parsed.arguments;
  const components: Partial<Record<ComponentTypeId, string>> = {};
  for (const { name, type } of defaults) {
    const text = textOf(parsed, name);
    if (text !== undefined) components[type] = text;
  }
  const saved = await setDefaultComponents(env, { ...(ref !== undefined && { ref }), components });
  if (!saved.ok) return saved;
  return ok(savedAnswer(saved.value));
};
