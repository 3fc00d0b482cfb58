import { visible } from "../../core/visible.ts";

const whole = { newline: true, max: Number.POSITIVE_INFINITY };

/** Rows as CSV (RFC 4180 with line feeds): cells with commas, quotes or line breaks in double quotes. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(",")}\n`).join("");
}

function csvCell(text: string): string {
  const safe = visible(text, whole);
  return /[",\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const tsvEscapes: Readonly<Record<string, string>> = { "\t": "\\t", "\n": "\\n", "\r": "\\r", "\\": "\\\\" };

/** Rows as TSV: tabs, line breaks and backslashes inside cells are escaped. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    visible(
      text.replace(/[\t\n\r\\]/g, (char) => tsvEscapes[char] ?? char),
      whole,
    );
  return rows.map((row) => `${row.map(cell).join("\t")}\n`).join("");
}
