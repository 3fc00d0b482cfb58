import { failure } from "../../../core/failure.ts";
import { isIdentifier } from "../../../core/identifier.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { readJson, textOrJson } from "../../../core/value/json.ts";
import { isList, isObject, type Value, valueOfPlain } from "../../../core/value/value.ts";
import { expand } from "../../arguments/fileValue.ts";
import { freeValues } from "../../arguments/freeValues.ts";
import { usage } from "../../arguments/longOptions.ts";
import { type Parsed, textOf } from "../../arguments/parsed.ts";

/** The keys and values that were typed: the single ones first, then those of `-v`, which win as in ZenML. */
export async function readValues(parsed: Parsed): Promise<Result<Record<string, string>>> {
  const single = freeValues(parsed);
  if (!single.ok) return single;
  const text = textOf(parsed, "values");
  const all = text === undefined ? ok(new Map<string, string>()) : await readStructured(text);
  if (!all.ok) return all;
  return ok(Object.fromEntries([...single.value, ...all.value]));
}

async function readStructured(argument: string): Promise<Result<Map<string, string>>> {
  const text = expand("--values", argument);
  if (!text.ok) return text;
  const value = await readJsonOrYaml(text.value);
  if (!isObject(value)) {
    return err(
      failure("bad-data", "The values are no JSON or YAML with a key for each value.", {
        at: { option: "--values" },
        hint: `For example -v '{"key": "value"}'.`,
      }),
    );
  }
  const values = new Map<string, string>();
  for (const [key, each] of Object.entries(value)) {
    if (!isIdentifier(key))
      return err(usage(`The key ${key} is no identifier.`, "--values", "Keys have letters, digits and underscores."));
    if (each === null || isList(each) || isObject(each)) {
      return err(
        failure("invalid-value", `The value of ${key} is no text.`, {
          at: { option: "--values" },
          hint: "Quote it to keep it as text.",
        }),
      );
    }
    values.set(key, textOrJson(each));
  }
  return ok(values);
}

/** In YAML every value is taken as the text that stands there: `012` is no number. */
async function readJsonOrYaml(text: string): Promise<Value | undefined> {
  const json = readJson(text);
  if (json.ok) return json.value;
  const { parse } = await import("yaml");
  try {
    return valueOfPlain(parse(text, { schema: "failsafe" }));
  } catch {
    return undefined;
  }
}
