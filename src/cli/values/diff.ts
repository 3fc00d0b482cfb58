import type { DiffRow } from "../../core/diff/row.ts";
import type { ValueObject } from "../../core/value/value.ts";
import type { Column } from "../output/answer.ts";
import { facts } from "./named.ts";

/** The columns of a comparison. */
export const diffColumns: readonly Column[] = [
  { name: "what", shown: true },
  { name: "change", shown: true },
  { name: "left", shown: true },
  { name: "right", shown: true },
];

/** A row of a comparison; where both sides look the same, the note stands behind the right one. */
export function diffItem(row: DiffRow): ValueObject {
  return facts({ what: whatText(row), change: row.kind, left: row.left ?? null, right: rightText(row) });
}

/** What differs, with the headings above it: `artifact store / s3-prod / path`. */
export function whatText({ group, name }: DiffRow): string {
  return [...group, name].join(" / ");
}

/** The right side with its note. */
export function rightText({ right, note }: DiffRow): string | null {
  if (right === undefined) return null;
  return note === undefined ? right : `${right} (${note})`;
}
