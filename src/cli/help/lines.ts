import { textWidth } from "../../core/textWidth.ts";
import { visible } from "../../core/visible.ts";

const widest = 100;
const left = 42;

/** Two columns: a short text and what it means, wrapped with a hanging indent. */
export function definitions(rows: readonly (readonly [term: string, meaning: string])[]): string {
  const column = Math.min(left, Math.max(0, ...rows.map(([term]) => textWidth(term))) + 4);
  return rows
    .map(([term, meaning]) => {
      const start = `  ${visible(term)}`;
      const lines = wrap(visible(meaning), widest - column);
      const gap = column - textWidth(start);
      const head = gap >= 2 ? start + " ".repeat(gap) : `${start}\n${" ".repeat(column)}`;
      return `${head}${lines.join(`\n${" ".repeat(column)}`)}`.trimEnd();
    })
    .join("\n");
}

/** Breaks a text between words. */
export function wrap(text: string, columns: number = widest): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && textWidth(line) + 1 + textWidth(word) > columns) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
