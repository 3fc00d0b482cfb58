import { whyNotCounted } from "../../core/field/whyNotCounted.ts";
import { isObject } from "../../core/value/value.ts";
import type { FormState } from "./formState.ts";
import { type Slot, slotAt } from "./slot.ts";

/** The condition in words that keeps the value of a field from counting, by what stands in the fields beside it; undefined: it counts. */
export function notCountedWords(state: FormState, { field, path }: Slot): string | undefined {
  if (field?.only === undefined) return undefined;
  const outer = slotAt(state, path.slice(0, -1));
  if (outer?.actual.kind !== "model") return undefined;
  const { actual, value } = outer;
  return whyNotCounted(field, {
    fields: actual.fields,
    value: (name) => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined),
    isUnknown: (name) => path.length === 1 && state.kept.includes(name),
  });
}
