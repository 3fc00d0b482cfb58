import { hiddenText } from "../component.ts";
import { writeJson } from "../value/json.ts";
import type { Configuration, Value } from "../value/value.ts";
import { type Difference, differences, type Step } from "./differences.ts";

/** A row of a comparison, as it is shown: only what differs has one. */
export interface DiffRow {
  /** Headings that it stands below, from the outside in: `artifact store`, `s3-prod`. */
  readonly group: readonly string[];
  /** What differs: `path`, `tolerations[0].key`. */
  readonly name: string;
  readonly kind: Difference["kind"];
  /** Absent: there is nothing on the left. */
  readonly left?: string;
  /** Absent: there is nothing on the right. */
  readonly right?: string;
  /** What is to be known of it beyond both sides: "changed here and there". */
  readonly note?: string;
}

/** What is not told of a configuration although it is compared. */
export interface Hidden {
  /** Fields of the left configuration whose values are secret. */
  readonly left: Iterable<string>;
  /** Fields of the right configuration whose values are secret. */
  readonly right: Iterable<string>;
}

const nothingHidden: Hidden = { left: [], right: [] };
const differentSecrets = "not the same secret";

/** The rows of what differs between two objects; below the headings of `group`. Secret values show only that they differ. */
export function diffRows(
  left: Configuration,
  right: Configuration,
  group: readonly string[] = [],
  hidden: Hidden = nothingHidden,
): readonly DiffRow[] {
  const [hiddenLeft, hiddenRight] = [new Set(hidden.left), new Set(hidden.right)];
  const told = new Set<Step>();
  return differences(left, right).flatMap((each): readonly DiffRow[] => {
    const [field = ""] = each.path;
    const isHidden = [hiddenLeft.has(String(field)), hiddenRight.has(String(field))] as const;
    if (!isHidden[0] && !isHidden[1]) return [rowOf(each, group)];
    if (told.has(field)) return [];
    told.add(field);
    return [secretRow(String(field), [left[field], right[field]], isHidden, group)];
  });
}

/** The row of one difference. */
export function rowOf({ path, kind, left, right }: Difference, group: readonly string[] = []): DiffRow {
  const [leftText, rightText] = sideTexts(left, right);
  return { group, name: pathText(path), kind, ...sides(leftText, rightText) };
}

/** Neither the value nor anything inside it is told. */
function secretRow(
  name: string,
  [left, right]: readonly [Value | undefined, Value | undefined],
  [isLeftHidden, isRightHidden]: readonly [boolean, boolean],
  group: readonly string[],
): DiffRow {
  const text = (value: Value | undefined, isHidden: boolean) =>
    value === undefined ? undefined : isHidden ? hiddenText : textOf(value);
  const [leftText, rightText] = [text(left, isLeftHidden), text(right, isRightHidden)];
  return {
    group,
    name,
    kind: leftText === undefined ? "added" : rightText === undefined ? "removed" : "changed",
    ...sides(leftText, rightText),
    ...(leftText === rightText ? { note: differentSecrets } : {}),
  };
}

function sides(left: string | undefined, right: string | undefined): Pick<DiffRow, "left" | "right"> {
  return { ...(left === undefined ? {} : { left }), ...(right === undefined ? {} : { right }) };
}

/** Texts stand as they are, unless the other side would look the same: `2` beside `"2"`. */
function sideTexts(
  left: Value | undefined,
  right: Value | undefined,
): readonly [string | undefined, string | undefined] {
  const texts = [
    left === undefined ? undefined : textOf(left),
    right === undefined ? undefined : textOf(right),
  ] as const;
  if (left === undefined || right === undefined || texts[0] !== texts[1]) return texts;
  return [writeJson(left), writeJson(right)];
}

/** A value in one line: texts as they are, but for the empty one; all else as JSON. */
function textOf(value: Value): string {
  return typeof value === "string" && value !== "" ? value : writeJson(value);
}

/** `tolerations[0].key` */
function pathText(path: readonly Step[]): string {
  const text = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");
  return text.startsWith(".") ? text.slice(1) : text;
}

/** The rows as plain text, for the clipboard: headings, then `-` and `+` lines. */
export function diffText(titles: { readonly left: string; readonly right: string }, rows: readonly DiffRow[]): string {
  const lines = [`--- ${titles.left}`, `+++ ${titles.right}`];
  for (const [i, row] of rows.entries()) {
    if (i === 0 || row.group.join("\n") !== rows[i - 1]?.group.join("\n"))
      lines.push(...(row.group.length === 0 ? [] : [`@@ ${row.group.join(" / ")} @@`]));
    if (row.left !== undefined) lines.push(`-${row.name}: ${row.left}`);
    if (row.right !== undefined) lines.push(`+${row.name}: ${row.right}`);
  }
  return `${lines.join("\n")}\n`;
}
