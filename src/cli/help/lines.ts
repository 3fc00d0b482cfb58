import { textWidth } from "../../core/textWidth.ts";
import { visible } from "../../core/visible.ts";
import { wrap } from "../output/wrap.ts";

/** The cells that a line of help takes at most. */
export const widest = 100;
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
