import { type Field, shapeText } from "../../core/field/shape.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import type { Noun } from "../table/nouns.ts";
import { globalOptions } from "../table/shared.ts";
import type { Verb } from "../table/verb.ts";
import { defaultText, markText } from "../values/flavor.ts";
import { definitions, wrap } from "./lines.ts";
import { freeTerm, optionMeaning, optionTerm, synopsis } from "./synopsis.ts";

/** What `mlstack <noun> <verb> --help` prints; with a flavor, its fields too. */
export function verbHelp(noun: Noun, verb: Verb, flavor?: LoadedFlavor): string {
  const options = verb.options.filter(({ elsewhere }) => elsewhere === undefined);
  const usage = ["mlstack", noun.name, verb.name, synopsis(verb), options.length > 0 ? "[options]" : ""];
  const parts = [
    verb.summary,
    `Usage: ${usage.filter((word) => word !== "").join(" ")}`,
    section(
      "Arguments",
      verb.arguments.map(({ name, summary }) => [name, summary] as const),
    ),
    section("Options", [
      ...options.map((option) => [optionTerm(option), optionMeaning(option)] as const),
      ...(verb.free && verb.free.withoutValue !== true ? [[freeTerm(verb.free), verb.free.summary] as const] : []),
      ...globalOptions.map((option) => [optionTerm(option), optionMeaning(option)] as const),
    ]),
    ...(flavor ? [fieldSection(flavor, verb)] : (verb.notes ?? []).map((note) => wrap(note).join("\n"))),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  return rows.length === 0 ? "" : `${title}\n${definitions(rows)}`;
}

function fieldSection({ spec, fields }: LoadedFlavor, verb: Verb): string {
  const title = `Fields of ${spec.name} (${spec.title})`;
  return fields.length === 0
    ? `${title}: none.`
    : section(
        title,
        fields.map((field) => [fieldTerm(field, verb), fieldMeaning(field)]),
      );
}

/** A field whose name is an option too is set by `--field`. */
function fieldTerm({ name, shape }: Field, { options }: Verb): string {
  const start = options.some((option) => option.name === name) ? "--field " : "--";
  return `${start}${name}=${shapeText(shape)}`;
}

function fieldMeaning(field: Field): string {
  const mark = markText(field);
  const standard = defaultText(field);
  return [
    mark === "" ? "" : `${mark.charAt(0).toUpperCase()}${mark.slice(1)}.`,
    field.help,
    standard === "" ? "" : `Default: ${standard}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}
