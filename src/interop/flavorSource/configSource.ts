import type { BaseFacts } from "../../authoring/baseFacts.ts";
import type { Field } from "../../core/field/shape.ts";
import { valueOfPlain } from "../../core/value/value.ts";
import { keySource, valueSource } from "./valueSource.ts";
import { zodSource } from "./zodSource.ts";

/** The declarations of a config: its text, and whether some of its fields are settings of a run. */
export interface ConfigSource {
  readonly text: string;
  readonly hasSettings: boolean;
  /** The fields that it says, beside those of the type. */
  readonly fields: readonly Field[];
}

/** A field for those who have not thought of one yet. */
const firstField: Field = {
  name: "endpoint",
  shape: { kind: "text" },
  required: true,
  nullable: false,
  default: undefined,
  sensitive: false,
  settings: false,
  deprecated: false,
  group: "required",
  help: "Address of the service, with https:// in front",
  example: "https://example.com",
};

/** The config of a flavor as TypeScript: `className` is what it is called, without `Config`. */
export function configSource(className: string, base: BaseFacts, given: readonly Field[]): ConfigSource {
  const fields = given.length === 0 ? [firstField] : given;
  const settings = fields.filter((field) => field.settings);
  const others = fields.filter((field) => !field.settings);
  const own = others.length === 0 ? "" : `.extend({\n${fieldLines(others)}})`;
  const config = `export const ${className}Config = Base${base.name}Config`;
  const type = `export type ${className}Config = typeof ${className}Config;\n`;
  if (settings.length === 0) return { text: `${config}${own};\n${type}`, hasSettings: false, fields };
  const text = `/** What a single run may set; the same fields of the config are the defaults. */
export const ${className}Settings = z.object({
${fieldLines(settings)}});

${config}.extend(${className}Settings.shape)${own};
${type}`;
  return { text, hasSettings: true, fields };
}

function fieldLines(fields: readonly Field[]): string {
  return fields.map((field) => `  ${keySource(field.name)}: ${zodSource(field, marksSource, "  ")},\n`).join("");
}

/** All that is said of a field, a line each. */
function marksSource(field: Field, margin: string): string {
  const { help, details, example, unit, find, localFact, only, group, required, deprecated } = field;
  const marks = [
    help !== "" && `description: ${JSON.stringify(help)}`,
    details !== undefined && `details: ${JSON.stringify(details)}`,
    example !== undefined && `example: ${valueSource(example)}`,
    unit !== undefined && `unit: ${JSON.stringify(unit)}`,
    find !== undefined && `find: ${JSON.stringify(find)}`,
    localFact !== undefined && `localFact: ${JSON.stringify(localFact.kind)}`,
    localFact?.of !== undefined && `localFactOf: ${JSON.stringify(localFact.of)}`,
    only !== undefined && `only: ${valueSource(valueOfPlain(only))}`,
    group === "advanced" && !required && !deprecated && `group: "advanced"`,
    deprecated && "deprecated: true",
  ].filter((mark) => mark !== false);
  if (marks.length === 0) return "";
  return `.meta({\n${marks.map((mark) => `${margin}  ${mark},\n`).join("")}${margin}})`;
}
