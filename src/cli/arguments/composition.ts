import type { ComponentTypeId } from "../../core/componentType.ts";
import { type CompositionOption, composition } from "../table/composition.ts";
import { given, type Parsed, textsOf } from "./parsed.ts";

/** The components that were named, by type, in the order in which they were named. An empty name where there is one component counts as none, as in ZenML. */
export function readComposition(parsed: Parsed): Readonly<Partial<Record<ComponentTypeId, readonly string[]>>> {
  const refs: Partial<Record<ComponentTypeId, readonly string[]>> = {};
  for (const option of composition) {
    const texts = textsOf(parsed, option.name);
    const named = option.repeatable ? texts : texts.slice(-1).filter((text) => text !== "");
    if (named.length > 0) refs[option.type] = named;
  }
  return refs;
}

/** The types whose option was given. */
export function givenTypes(parsed: Parsed, options: readonly CompositionOption[]): readonly ComponentTypeId[] {
  return options.filter(({ name }) => given(parsed, name)).map(({ type }) => type);
}
