import type { FlavorSpec } from "../flavor.ts";
import type { ConfigRule } from "../rule/rule.ts";
import { fieldsIn } from "../rule/words.ts";
import { fieldsOf } from "./fieldsOf.ts";
import { grouped } from "./groups.ts";
import type { Field } from "./shape.ts";

/**
 * The fields of a flavor as people fill them: those of its schema, but what a rule fills while it is left out need not be given although the schema
 * requires it, such as the `endpoint` of Datadog, which follows from its `site`.
 */
export function fieldsOfFlavor({ schema, rules }: Pick<FlavorSpec, "schema" | "rules">): readonly Field[] {
  const filled = new Set(rules.flatMap(filledBy));
  const fields = fieldsOf(schema);
  if (filled.size === 0) return fields;
  return grouped(fields.map((field) => (filled.has(field.name) ? notRequired(field) : field)));
}

/** The fields of a flavor that only a pipeline run can set. */
export function settingsOnlyFields({ settingsSchema }: Pick<FlavorSpec, "settingsSchema">): readonly Field[] {
  return settingsSchema === undefined ? [] : fieldsOf(settingsSchema);
}

/** What a rule on the raw input sets without looking at any other field. */
function filledBy(rule: ConfigRule): readonly string[] {
  if (!("normalize" in rule) || rule.raw !== true) return [];
  const { when } = rule;
  return rule.normalize
    .filter(({ do: change, field }) => {
      const looksAt = when === undefined ? [] : fieldsIn(when);
      return (change === "set" || change === "compose") && looksAt.every((each) => each === field);
    })
    .map(({ field }) => field);
}

function notRequired(field: Field): Field {
  return field.required ? { ...field, required: false, group: "optional" } : field;
}
