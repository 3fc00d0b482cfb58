import { type Failure, failure } from "../failure.ts";
import { readField } from "../field/readValue.ts";
import type { Field } from "../field/shape.ts";
import { normalize } from "../rule/normalize.ts";
import type { Normalization } from "../rule/rule.ts";
import { type Configuration, sameValue, type Value } from "../value/value.ts";

/** The configuration after a change, or why it cannot be made. */
type Made = { readonly configuration: Configuration } | { readonly conflict: Failure };

/**
 * Makes one change. A deprecated field and its replacement with different values are a conflict; texts for objects count as what they stand
 * for, since ZenML reads them first (0.98: stack/stack_component.py `_convert_json_strings`, then utils/deprecation_utils.py).
 */
export function makeChange(
  configuration: Configuration,
  change: Normalization,
  fields: ReadonlyMap<string, Field>,
  lookUp: (field: string) => Value | undefined,
): Made {
  if (change.do === "move") {
    const { field, to } = change;
    const old = withoutJsonText(fields.get(field), configuration[field] ?? null);
    const present = withoutJsonText(fields.get(to), configuration[to] ?? null);
    if (old === null) return { configuration };
    if (present !== null && !sameValue(old, present)) {
      const message = `${field} (deprecated) and ${to} have different values.`;
      return { conflict: failure("invalid-config", message, { at: { field: [field] }, hint: `Set only ${to}.` }) };
    }
  }
  return { configuration: normalize(configuration, change, lookUp) };
}

/** What a text for a list or an object stands for; any other value as it is. */
function withoutJsonText(field: Field | undefined, value: Value): Value {
  if (field === undefined || typeof value !== "string") return value;
  const read = readField(field, value);
  return "value" in read && typeof read.value === "object" ? read.value : value;
}
