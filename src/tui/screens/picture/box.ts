import { visible } from "../../../core/visible.ts";
import { cut, fit, widthOf } from "../../widgets/cells.ts";
import type { Span } from "../../widgets/line.ts";
import type { Style } from "../../widgets/style.ts";

/** A row inside of a box. */
export type BoxRow = readonly Span[];

/** Pieces cut or filled to exactly `width` cells. */
export function padded(row: BoxRow, width: number): BoxRow {
  let room = width;
  const pieces = row.flatMap(({ text, ...rest }): readonly Span[] => {
    if (room <= 0) return [];
    const short = cut(visible(text), room);
    room -= widthOf(short);
    return [{ ...rest, text: short }];
  });
  return room <= 0 ? pieces : [...pieces, { text: " ".repeat(room) }];
}

/** The rows of a box with its title in the upper border, `height` rows with borders; what is inside stands in the middle. */
export function boxLines(
  title: string,
  inside: readonly BoxRow[],
  { width, height }: { readonly width: number; readonly height: number },
  titleStyle: Style = "strong",
): readonly BoxRow[] {
  const inner = Math.max(0, width - 2);
  const isTight = widthOf(title) + 2 > inner;
  const name = isTight ? cut(title, inner) : ` ${title} `;
  const border = (text: string): Span => ({ text, style: "border" });
  const above = Math.max(0, Math.floor((height - 2 - inside.length) / 2));
  const rows = Array.from({ length: height - 2 }, (_, i) => inside[i - above] ?? []);
  return [
    [border("┌"), { text: name, style: titleStyle }, border(`${"─".repeat(Math.max(0, inner - widthOf(name)))}┐`)],
    ...rows.map((row): BoxRow => [border("│"), ...padded(isTight ? row : [{ text: " " }, ...row], inner), border("│")]),
    [border(`└${"─".repeat(inner)}┘`)],
  ];
}

/** A row without a box: what it is, then what it holds. */
export function plainLine(title: string, titleWidth: number, row: BoxRow, width: number): BoxRow {
  return padded([{ text: `${fit(title, titleWidth)} `, style: "dim" }, ...row], width);
}
