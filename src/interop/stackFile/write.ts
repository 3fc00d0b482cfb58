import type { Texts } from "../../core/component.ts";
import { componentTypeIds } from "../../core/componentType.ts";
import { escapeJson } from "../../core/value/escape.ts";
import { writeJson } from "../../core/value/json.ts";
import { objectOf, type Value, type ValueObject } from "../../core/value/value.ts";
import { writeYaml } from "../../core/value/yaml.ts";
import type { FileComponent, FileStack, StackFileContent } from "./content.ts";
import { formatVersion } from "./declaration.ts";

/** The forms of a stack file. */
export type FileFormat = "yaml" | "json";

/** Where the JSON Schema is expected: beside the file, made by `mlstack schema stack`. */
export const schemaFile = "stack.schema.json";

/** How a stack file is written. */
export interface WriteOptions {
  readonly format: FileFormat;
  /** Where editors find the JSON Schema of stack files, as seen from the file. */
  readonly schema: string;
  /** Said at the top, a line each; JSON has no place for it. */
  readonly comments?: readonly string[];
}

/**
 * Writes a stack file: components by type and name, stacks by name, labels and variables by key; the fields of a configuration stay in their order.
 * What `readStackFiles` makes of it is the same.
 */
export function writeStackFile(content: StackFileContent, { format, schema, comments = [] }: WriteOptions): string {
  const components = content.components.toSorted(byTypeAndName).map(componentValue);
  const stacks = content.stacks.toSorted(byName).map(stackValue);
  if (format === "json") {
    const lists = [...part("components", components), ...part("stacks", stacks)];
    const file = objectOf([["$schema", schema], ["mlstack", BigInt(formatVersion)], ...lists]);
    return `${escapeJson(writeJson(file, { indent: 2 }))}\n`;
  }
  return [
    `# yaml-language-server: $schema=${schema}\n`,
    ...comments.map((line) => `# ${line}\n`),
    `mlstack: ${formatVersion}\n`,
    ...yamlList("components", components),
    ...yamlList("stacks", stacks),
  ].join("");
}

/** Texts hold no line breaks of their own, so that every line can be moved. */
function yamlList(name: string, values: readonly ValueObject[]): readonly string[] {
  if (values.length === 0) return [];
  const items = values.map((value) => writeYaml([value], { bare: true }).replace(/^(?=.)/gm, "  "));
  return [`\n${name}:\n`, items.join("\n")];
}

function componentValue(component: FileComponent): ValueObject {
  const { name, type, flavor, labels, configuration, environment, secrets, connector } = component;
  return objectOf([
    ["name", name],
    ["type", type],
    ["flavor", flavor],
    ...part("labels", textsValue(labels)),
    ...part("configuration", configuration),
    ...part("environment", textsValue(environment)),
    ...part("secrets", secrets),
    ...(connector === null ? [] : ([["connector", connectorValue(connector)]] as const)),
  ]);
}

function stackValue({ name, description, labels, components, environment, secrets }: FileStack): ValueObject {
  const slots = componentTypeIds.flatMap((type) => {
    const [first, ...more] = components[type] ?? [];
    return first === undefined ? [] : [[type, more.length === 0 ? first : [first, ...more]] as const];
  });
  return objectOf([
    ["name", name],
    ...(description === null ? [] : ([["description", description]] as const)),
    ...part("labels", textsValue(labels)),
    ...part("components", objectOf(slots)),
    ...part("environment", textsValue(environment)),
    ...part("secrets", secrets),
  ]);
}

function connectorValue({ name, resourceId }: NonNullable<FileComponent["connector"]>): Value {
  return resourceId === null
    ? name
    : objectOf([
        ["name", name],
        ["resource_id", resourceId],
      ]);
}

/** A part that holds something. */
function part(key: string, value: readonly Value[] | ValueObject): readonly (readonly [string, Value])[] {
  return Object.keys(value).length === 0 ? [] : [[key, value]];
}

function textsValue(texts: Texts): ValueObject {
  return objectOf(Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function byTypeAndName(a: FileComponent, b: FileComponent): number {
  return componentTypeIds.indexOf(a.type) - componentTypeIds.indexOf(b.type) || byName(a, b);
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
