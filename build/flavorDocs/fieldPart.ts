import { innerFields, innerTitle } from "../../src/core/field/innerFields.ts";
import { type Field, typeText } from "../../src/core/field/shape.ts";
import { conditionWords } from "../../src/core/rule/words.ts";
import { textOrJson, writeJson } from "../../src/core/value/json.ts";
import { code } from "../markdown.ts";

/** All about a field, and about each that lies inside it. */
export function fieldPart(field: Field): string {
  const inner = innerFields(field.shape);
  const facts = [`type: ${typeText(field)}${field.nullable ? ", or null" : ""}`, ...factTexts(field)];
  return [
    `### ${code(field.name)}`,
    helpText(field),
    facts.map((fact) => `- ${fact}`).join("\n"),
    ...(inner.length === 0 ? [] : [introText(field), inner.map((each) => innerText(each)).join("\n")]),
  ].join("\n\n");
}

function helpText({ help, details }: Field): string {
  return `${help}.${details === undefined ? "" : ` ${details}`}`;
}

function introText({ name, shape }: Field): string {
  return `${innerTitle(shape)} of ${code(name)}:`;
}

/** A field inside of another one, as an item of a list; what lies inside it is indented. */
function innerText(field: Field, indent = ""): string {
  const inner = innerFields(field.shape);
  const facts = factTexts(field);
  return [
    `${indent}- ${code(field.name)} (${typeText(field)}${field.required ? ", needed" : ""}): ${helpText(field)}`,
    ...(facts.length === 0 ? [] : [`${indent}  <br>${facts.join("; ")}`]),
    ...inner.map((each) => innerText(each, `${indent}  `)),
  ].join("\n");
}

function factTexts(field: Field): readonly string[] {
  const { example, find, only } = field;
  const facts = [
    field.default === undefined || field.default === null ? undefined : `default: ${code(writeJson(field.default))}`,
    example === undefined ? undefined : `example: ${code(textOrJson(example))}`,
    find === undefined ? undefined : `find it: ${findText(find)}`,
    only === undefined ? undefined : `counts only while ${conditionWords(only)}`,
    field.sensitive ? "secret: encrypted at rest; takes a reference such as `{{name.key}}`" : undefined,
    field.settings ? "setting: a pipeline run may give another value" : undefined,
    field.deprecated ? "deprecated" : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}

/** An address becomes a link and a command code; a place in a console (`Console › API keys`) and a sentence, which begin with a capital, stay words. */
function findText(find: string): string {
  if (/^https?:\S+$/.test(find)) return `<${find}>`;
  return /^[A-Z]|›/.test(find) ? find : code(find);
}
