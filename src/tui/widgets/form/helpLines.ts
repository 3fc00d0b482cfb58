import { hiddenText } from "../../../core/component.ts";
import { type Field, shapeText } from "../../../core/field/shape.ts";
import { localFactKinds } from "../../../core/localFact.ts";
import { conditionWords } from "../../../core/rule/words.ts";
import { isList, isObject } from "../../../core/value/value.ts";
import type { FormRow } from "../../forms/row.ts";
import { isContainer, textOf } from "../../forms/valueText.ts";
import type { Line, Span } from "../line.ts";

/** What the help of a field tells beyond the field. */
export type HelpContext = {
  /** The keys, as people press them, by which a value becomes nothing in one of three ways, and by which something is picked for it. */
  readonly keys: { readonly unset: string; readonly empty: string; readonly null: string; readonly pick: string };
  /** The stacks that use the component. */
  readonly usedBy: readonly string[];
  /** The field that a row without a help of its own lies in. */
  readonly outer?: Field | undefined;
  /** What is likely a mistake in the value. */
  readonly warning?: string | undefined;
};

/** What people need to know to fill a field: problem, help, type, default, example, unit, where to look it up, what stands there, marks. Not wrapped. */
export function fieldHelpLines(row: FormRow, context: HelpContext): readonly Line[] {
  const { field, problem } = row;
  const lines: Line[] = [[{ text: row.kind === "item" ? `item ${row.label}` : row.label, style: "accent" }]];
  if (problem !== undefined) lines.push([{ text: `✗ ${problem}`, style: "bad" }]);
  if (context.warning !== undefined) lines.push([{ text: `! ${context.warning}`, style: "warn" }]);
  if (field?.help) lines.push(field.help);
  if (field?.details !== undefined) lines.push(field.details);
  lines.push("", ...factsOf(row));
  const { outer } = context;
  if (outer !== undefined) lines.push("", [{ text: `inside ${outer.name}`, style: "dim" }], outer.help);
  if (outer?.details !== undefined) lines.push(outer.details);
  const marks = marksOf(row, context);
  if (marks.length > 0) lines.push("", ...marks);
  return lines;
}

/** The same where there are only few rows for it: name and help in one line, then the facts. */
export function briefHelpLines(row: FormRow, context: HelpContext): readonly Line[] {
  const { field, problem } = row;
  const { outer, warning } = context;
  const help = field?.help || (outer === undefined ? "" : `${outer.name}: ${outer.help}`);
  const said: Span | undefined =
    problem !== undefined
      ? { text: `✗ ${problem}`, style: "bad" }
      : warning !== undefined
        ? { text: `! ${warning}`, style: "warn" }
        : undefined;
  const name: Line = [{ text: `${row.label}  `, style: "accent" }, said ?? { text: help }];
  return [name, ...factsOf(row), ...(said !== undefined && help !== "" ? [help] : []), ...marksOf(row, context)];
}

function factsOf(row: FormRow): readonly Line[] {
  const { field, shape } = row;
  if (row.kind === "option") return [fact("in list", row.state === "set" ? "yes" : "no")];
  const lines = [fact("type", shapeText(shape)), ...nowOf(row)];
  if (field === undefined) return lines;
  if (field.default !== undefined && field.default !== null)
    lines.push(fact("default", row.isSecret ? hiddenText : shortText(textOf(field.default, shape))));
  if (field.example !== undefined) lines.push(fact("example", shortText(textOf(field.example, shape))));
  if (field.unit !== undefined) lines.push(fact("unit", field.unit));
  if (field.find !== undefined) lines.push(fact("find", field.find));
  return lines;
}

const shortValue = 12;

/** What stands there, in words where it looks like nothing; beside long names the row shows only the beginning of it. */
function nowOf({ state, value, field, text, kind, shape }: FormRow): readonly Line[] {
  if (kind === "add") return [];
  if (state === "unset") {
    const hasDefault = field?.default !== undefined && field.default !== null;
    return [fact("now", hasDefault ? "unset: the default counts" : "unset: nothing is stored")];
  }
  if (state === "null") return [fact("now", "null is stored, not the default")];
  if (value === "") return [fact("now", "the empty text is stored")];
  if (isList(value) && value.length === 0) return [fact("now", "the empty list is stored")];
  if (isObject(value) && Object.keys(value).length === 0) return [fact("now", "the empty object is stored")];
  if (state !== "set" || (text.length <= shortValue && shape.kind !== "any")) return [];
  const isCut = typeof value === "string" && text.endsWith("…") && value.length > text.length;
  return [fact("now", isCut ? `${text} (${value.length.toLocaleString("en")} characters)` : shortText(text))];
}

function fact(name: string, text: string): Line {
  return [
    { text: name.padEnd(9), style: "dim" },
    { text, hangs: true },
  ];
}

function shortText(text: string): string {
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}

function marksOf(row: FormRow, { keys, usedBy }: HelpContext): readonly Line[] {
  const { field, isSecret, state } = row;
  const marks: Line[] = [];
  if (field?.required) marks.push("Required.");
  if (field?.localFact !== undefined)
    marks.push(`${keys.pick} offers each ${localFactKinds[field.localFact.kind].one} that this machine knows.`);
  if (field?.only !== undefined) marks.push(`Counts only while ${conditionWords(field.only)}.`);
  if (isSecret) marks.push("Secret: stored encrypted, or as a reference such as {{name.key}}.");
  if (state === "sealed") marks.push("A value is stored. Typing here replaces it.");
  if (field?.settings) marks.push("A pipeline run can override it.");
  if (field?.deprecated) marks.push([{ text: "Deprecated: better leave it unset.", style: "warn" }]);
  if (usedBy.length > 0) marks.push(`Used by ${usedBy.join(", ")}: a change counts there, too.`);
  const nothing = nothingKeys(row, keys);
  return nothing === "" ? marks : [...marks, [{ text: nothing, style: "dim" }]];
}

/** The ways to hold nothing, which are three different things, with their keys. */
function nothingKeys({ kind, field, shape, actual }: FormRow, keys: HelpContext["keys"]): string {
  if (kind === "add" || kind === "option") return "";
  const ways = [
    [kind === "field", keys.unset, "unset"],
    [isContainer(actual) || actual.kind === "text" || actual.kind === "any", keys.empty, "empty"],
    [field?.nullable === true || shape.kind === "any", keys.null, "null"],
  ] as const;
  return ways
    .filter(([is, key]) => is && key !== "")
    .map(([, key, title]) => `${key} ${title}`)
    .join(" · ");
}
