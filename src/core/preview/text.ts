import { readJson, writeJson } from "../value/json.ts";
import { separatedRows } from "./separated.ts";

const mostLines = 500;
const longestLine = 400;

/** Tells text from other bytes: UTF-8 without NUL. The last character may be cut. */
export function isText(head: Uint8Array): boolean {
  if (head.includes(0)) return false;
  const text = new TextDecoder().decode(head, { stream: true });
  let wrong = 0;
  for (const char of text) if (char === "\ufffd" || (char < " " && !"\t\n\r\f\u001b".includes(char))) wrong += 1;
  return wrong * 50 <= text.length;
}

/** A text by what it is: JSON laid out, tables in columns, all else line by line. */
export function textLines(
  name: string,
  text: string,
  isWhole: boolean,
): { readonly title: string; readonly lines: readonly string[] } {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === "json" && isWhole) {
    const read = readJson(text);
    if (read.ok) return { title: "JSON", lines: linesOf(writeJson(read.value, { indent: 2 })) };
  }
  if (ending === "csv" || ending === "tsv") return tableLines(ending, text, isWhole);
  return { title: titles[ending ?? ""] ?? "text", lines: linesOf(text) };
}

const titles: Readonly<Record<string, string>> = {
  json: "JSON",
  yaml: "YAML",
  yml: "YAML",
  md: "Markdown",
  py: "Python",
  html: "HTML",
  log: "log",
};

function linesOf(text: string): readonly string[] {
  return text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/, mostLines)
    .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line));
}

const widestColumn = 24;

function tableLines(ending: "csv" | "tsv", text: string, isWhole: boolean) {
  const rows = separatedRows(text, ending === "csv" ? "," : "\t", mostLines);
  // The last row may be cut in the middle.
  const whole = isWhole || rows.length < 2 ? rows : rows.slice(0, -1);
  const widths: number[] = [];
  for (const row of whole) {
    for (const [i, cell] of row.entries()) widths[i] = Math.min(widestColumn, Math.max(widths[i] ?? 0, cell.length));
  }
  const lines = whole.map((row) =>
    row
      .map((cell, i) => fitted(cell, widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return { title: `${ending.toUpperCase()}, ${widths.length} columns`, lines };
}

function fitted(cell: string, width: number): string {
  return cell.length > width ? `${cell.slice(0, Math.max(0, width - 1))}…` : cell.padEnd(width);
}
