import type { DiffRow } from "../../core/diff/row.ts";
import type { ValueObject } from "../../core/value/value.ts";
import type { Column } from "../output/answer.ts";
import { facts } from "./named.ts";

/** One difference between flavors as it stands in JSON. */
export function flavorChangeValue({ group, name, kind, left, right }: DiffRow): ValueObject {
  return facts({ flavor: group.join(" "), change: kind, what: name, before: left ?? null, after: right ?? null });
}

/** The columns of differences between flavors. */
export const flavorChangeColumns: readonly Column[] = [
  { name: "flavor", shown: true },
  { name: "change", shown: true },
  { name: "what", shown: true },
  { name: "before", shown: true },
  { name: "after", shown: true },
];
