import type { FlavorSpec } from "../flavor.ts";
import { readYaml } from "../value/readYaml.ts";
import { type Configuration, isList, isObject, objectOf, type Value } from "../value/value.ts";

/** A configuration in which the texts that rules want read as YAML are the objects, lists or nulls (blank texts) they stand for; all else stays, to be judged by the check. */
export async function withYamlTexts(
  { rules }: Pick<FlavorSpec, "rules">,
  configuration: Configuration,
): Promise<Configuration> {
  const fields = new Set(rules.flatMap((rule) => ("yamlText" in rule ? rule.yamlText : [])));
  if (!Object.keys(configuration).some((name) => fields.has(name))) return configuration;
  const entries = Object.entries(configuration).map(
    async ([name, value]): Promise<[string, Value]> => [name, fields.has(name) ? await readText(value) : value],
  );
  return objectOf(await Promise.all(entries));
}

async function readText(value: Value): Promise<Value> {
  if (typeof value !== "string") return value;
  const read = await readYaml(value);
  const stands = read.ok && (read.value === null || isObject(read.value) || isList(read.value));
  return stands ? read.value : value;
}
