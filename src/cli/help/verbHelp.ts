import { capital } from "../../core/capital.ts";
import { type Field, shapeText } from "../../core/field/shape.ts";
import type { DescribedFlavor } from "../../core/loadedFlavor.ts";
import { wrap } from "../output/wrap.ts";
import type { Noun } from "../table/nouns.ts";
import { globalOptions } from "../table/shared.ts";
import type { Verb } from "../table/verb.ts";
import { defaultText, markText } from "../values/field.ts";
import { definitions, widest } from "./lines.ts";
import { freeTerm, optionMeaning, optionTerm, synopsis } from "./synopsis.ts";

/** What `mlstack <noun> <verb> --help` prints; with a flavor, its fields too. */
export function verbHelp(noun: Noun, verb: Verb, flavor?: DescribedFlavor): string {
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
    ...(flavor ? [fieldSection(flavor, verb)] : (verb.notes ?? []).map((note) => wrap(note, widest).join("\n"))),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  return rows.length === 0 ? "" : `${title}\n${definitions(rows)}`;
}

function fieldSection({ spec, fields }: DescribedFlavor, verb: Verb): string {
  const title = `Fields of ${spec.name} (${spec.title})`;
  return fields.length === 0
    ? `${title}: none.`
    : section(
        title,
        fields.map((field) => [fieldTerm(field, verb), fieldMeaning(field, verb)]),
      );
}

/** A field whose name is an option too is set by `--field`. */
function fieldTerm({ name, shape }: Field, verb: Verb): string {
  const start = isOptionToo(name, verb) ? "--field " : "--";
  return `${start}${name}=${shapeText(shape)}`;
}

function isOptionToo(field: string, { options }: Verb): boolean {
  return options.some(({ name }) => name === field);
}

/** What the option of the same name does instead, and which of its values are taken for the field: arguments/longOptions.ts. */
const besidesOption: Readonly<Record<string, string>> = {
  secret: "--secret={{name.key}} sets it too; --secret NAME attaches a whole secret instead.",
  env: "--env='[…]', --env='{…}' and --env=@FILE set it too; --env KEY=VALUE sets a variable for runs instead.",
};

function fieldMeaning(field: Field, verb: Verb): string {
  const mark = markText(field);
  const standard = defaultText(field);
  const besides = isOptionToo(field.name, verb) ? besidesOption[field.name] : undefined;
  const remarks = [
    besides,
    field.unit === undefined ? undefined : `Unit: ${field.unit}.`,
    standard === "" ? undefined : `Default: ${standard}`,
  ].filter((remark) => remark !== undefined);
  const help = remarks.length === 0 ? field.help : [`${field.help}.`, ...remarks].join(" ");
  return mark === "" ? help : `${capital(mark)}. ${help}`;
}
