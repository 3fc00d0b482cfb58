import { type Field, shapeText } from "../../../core/field/shape.ts";
import { isList, isObject } from "../../../core/value/value.ts";
import type { FormRow } from "../../forms/row.ts";
import { isContainer } from "../../forms/valueText.ts";
import type { Line, Span } from "../line.ts";
import { fact, knownFacts, markSentences, settingSentences, shortText } from "./fieldFacts.ts";

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

/** What people need to know to fill a field: problem, help, type, default, example, unit, where to look it up, what stands there, marks, long help. Not wrapped. */
export function fieldHelpLines(row: FormRow, context: HelpContext): readonly Line[] {
  const { field, problem } = row;
  const lines: Line[] = [[{ text: row.kind === "item" ? `item ${row.label}` : row.label, style: "accent" }]];
  if (problem !== undefined) lines.push([{ text: `✗ ${problem}`, style: "bad" }]);
  if (context.warning !== undefined) lines.push([{ text: `! ${context.warning}`, style: "warn" }]);
  if (field?.help) lines.push(field.help);
  lines.push("", ...factsOf(row));
  const { outer } = context;
  if (outer !== undefined) lines.push("", [{ text: `inside ${outer.name}`, style: "dim" }], outer.help);
  const marks = marksOf(row, context);
  if (marks.length > 0) lines.push("", ...marks);
  for (const text of detailsOf(row, context)) lines.push("", text);
  return lines;
}

/** The long help, which comes last: it must not push what is short out of view. */
function detailsOf({ field }: FormRow, { outer }: HelpContext): readonly string[] {
  return [field?.details, outer?.details].filter((text) => text !== undefined);
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
  return [
    name,
    ...factsOf(row),
    ...(said !== undefined && help !== "" ? [help] : []),
    ...marksOf(row, context),
    ...detailsOf(row, context),
  ];
}

function factsOf(row: FormRow): readonly Line[] {
  const { field, shape } = row;
  if (row.kind === "option") return [fact("in list", row.state === "set" ? "yes" : "no")];
  const lines = [fact("type", shapeText(shape)), ...nowOf(row)];
  return field === undefined ? lines : [...lines, ...knownFacts(field, shape, row.isSecret)];
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

function marksOf(row: FormRow, { keys, usedBy }: HelpContext): readonly Line[] {
  const { field, isSecret, state } = row;
  const nothing = nothingKeys(row, keys);
  return [
    ...(field === undefined ? [] : markSentences(field, { pick: keys.pick, isSecret })),
    ...(state === "sealed" ? ["A value is stored. Typing here replaces it."] : []),
    ...(field === undefined ? [] : settingSentences(field)),
    ...(usedBy.length > 0 ? [`Used by ${usedBy.join(", ")}: a change counts there, too.`] : []),
    ...(nothing === "" ? [] : [[{ text: nothing, style: "dim" as const }]]),
  ];
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
