import { type Failure, failure } from "../failure.ts";
import { readField } from "../field/readValue.ts";
import type { Field } from "../field/shape.ts";
import type { LoadedFlavor } from "../loadedFlavor.ts";
import { singleQuoted } from "../singleQuoted.ts";
import { writeJson } from "../value/json.ts";
import { type Configuration, objectOf, type Value } from "../value/value.ts";

/** A configuration whose values are read as its fields' types, and the texts that are not the JSON that they should be. */
interface ReadFields {
  readonly configuration: Configuration;
  readonly problems: readonly Failure[];
}

/** Reads every value as its field's type; what no field is for stays as it is. */
export function readFields(fields: readonly Field[], input: Configuration): ReadFields {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const problems: Failure[] = [];
  const entries = Object.entries(input).map(([name, value]): [string, Value] => {
    const field = byName.get(name);
    const read = field === undefined ? { value } : readField(field, value);
    if ("value" in read) return [name, read.value];
    problems.push(
      failure("invalid-config", `${name} must be JSON: ${read.problem}.`, {
        at: { field: [name] },
        hint: exampleHint(field),
      }),
    );
    return [name, value];
  });
  return { configuration: objectOf(entries), problems };
}

function exampleHint(field: Field | undefined): string {
  if (field?.example !== undefined && typeof field.example !== "string")
    return `For example ${singleQuoted(writeJson(field.example))}.`;
  return field?.shape.kind === "list" ? 'For example \'["a", "b"]\'.' : 'For example \'{"key": "value"}\'.';
}

/**
 * What is wrong with texts that stand for objects and are thrown away by a rule: ZenML reads them before it does that. Objects are thrown
 * away unread. Source: ZenML 0.98, stack/stack_component.py (`_convert_json_strings` runs before the validators of settings).
 */
export function clearedTextProblems(flavor: LoadedFlavor, input: Configuration): readonly Failure[] {
  const changes = flavor.spec.rules.flatMap((rule) => ("normalize" in rule && rule.raw === true ? rule.normalize : []));
  const cleared = new Set(changes.flatMap((change) => (change.do === "clear" ? [change.field] : [])));
  const texts = Object.entries(input).filter(([name, value]) => cleared.has(name) && typeof value === "string");
  if (texts.length === 0) return [];
  const read = readFields(flavor.fields, objectOf(texts));
  if (read.problems.length > 0) return read.problems;
  return flavor.validate(read.configuration).filter(({ at }) => cleared.has(String(at?.field?.[0])));
}
