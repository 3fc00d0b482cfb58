import { escapeJson } from "../../core/value/escape.ts";
import { writeJson } from "../../core/value/json.ts";
import { objectOf, type Value, type ValueObject } from "../../core/value/value.ts";
import { writeYaml } from "../../core/value/yaml.ts";
import { visible } from "../../core/visible.ts";
import type { Answer, Column, List, Section } from "./answer.ts";
import { exactCell, shortCell } from "./cells.ts";
import type { Format } from "./format.ts";
import { writeCsv, writeTsv } from "./separated.ts";
import { writeListTable, writePairs, writeTable } from "./table.ts";

/** How an answer is to be printed. */
export interface Layout {
  readonly format: Format;
  /** The columns asked for, by name. */
  readonly columns?: readonly string[];
  /** Width of the terminal; absent when the output is no terminal. */
  readonly width?: number;
}

/** An answer as text for stdout, and sentences about it for stderr. */
export interface Written {
  readonly data: string;
  readonly notes: readonly string[];
}

/** Writes a list. Unknown columns are dropped with a sentence, as in ZenML. */
export function writeList(list: List, layout: Layout): Written {
  const { chosen, notes } = chooseColumns(list.columns, layout);
  const { format } = layout;
  if (format === "json" || format === "yaml") {
    const items = layout.columns === undefined ? list.items : list.items.map((item) => only(item, chosen));
    return { data: document({ items, total: BigInt(list.total) }, format), notes };
  }
  if (format === "table") {
    if (list.items.length === 0) return { data: "", notes: [...notes, list.empty] };
    const rows = list.items.map((item) =>
      chosen.map((column) => (column.cell ? column.cell(item) : shortCell(valueIn(item, column)))),
    );
    const header = chosen.map(({ name }) => (name === "active" ? "" : name.replaceAll("_", " ").toUpperCase()));
    const whole = new Set(chosen.flatMap((column, i) => (column.whole === true ? [i] : [])));
    return { data: writeListTable({ header, rows, whole }, layout.width), notes };
  }
  const rows = [
    chosen.map(({ name }) => name),
    ...list.items.map((item) =>
      chosen.map((column) => (column.plain ? column.plain(item) : exactCell(valueIn(item, column)))),
    ),
  ];
  return { data: format === "csv" ? writeCsv(rows) : writeTsv(rows), notes };
}

function chooseColumns(
  columns: readonly Column[],
  { columns: asked, format }: Layout,
): { chosen: readonly Column[]; notes: string[] } {
  if (asked === undefined) {
    return { chosen: format === "table" ? columns.filter(({ shown }) => shown) : columns, notes: [] };
  }
  const notes: string[] = [];
  const chosen = asked.flatMap((name) => {
    const found = columns.find((column) => column.name === name.replaceAll("-", "_"));
    if (found === undefined)
      notes.push(`There is no column ${name}; there is ${columns.map((each) => each.name).join(", ")}.`);
    return found ?? [];
  });
  return { chosen: chosen.length > 0 ? chosen : columns.filter(({ shown }) => shown), notes };
}

function only(item: ValueObject, columns: readonly Column[]): ValueObject {
  return objectOf(columns.map((column) => [column.name, valueIn(item, column)]));
}

function valueIn(item: ValueObject, { name, value }: Column): Value {
  return value ? value(item) : (item[name] ?? null);
}

/** Writes one thing: in sections for people, whole for programs; CSV and TSV have one row. */
export function writeRecord(record: Extract<Answer, { kind: "record" }>, { format, width }: Layout): string {
  if (format === "table") return record.sections.map((section) => writeSection(section, width)).join("\n");
  if (format === "json" || format === "yaml") return document(record.value, format);
  const rows = [Object.keys(record.value), Object.values(record.value).map(exactCell)];
  return format === "csv" ? writeCsv(rows) : writeTsv(rows);
}

/** A value as a whole JSON or YAML document. */
export function document(value: Value, format: "json" | "yaml"): string {
  return format === "yaml" ? writeYaml(value) : `${escapeJson(writeJson(value, { indent: 2 }))}\n`;
}

function writeSection({ title, header, rows }: Section, width: number | undefined): string {
  const indent = title === undefined ? 0 : 2;
  const isPairs = header === undefined && rows.every((row) => row.length <= 2);
  const table =
    isPairs && width !== undefined
      ? writePairs(rows, { indent, columns: width })
      : writeTable(header === undefined ? rows : [header, ...rows], {
          indent,
          ...(width === undefined ? {} : { columns: width }),
        });
  return title === undefined ? table : `${visible(title)}\n${table}`;
}
