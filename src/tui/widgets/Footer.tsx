import { widthOf } from "./cells.ts";
import type { Line, Span } from "./line.ts";
import { T } from "./T.tsx";

/** A key that works now and what it does, such as `enter`, `open`. */
export type KeyHint = { readonly keys: string; readonly title: string };

/** What `Footer` draws. */
export type FooterProps = { readonly hints: readonly KeyHint[]; readonly width: number };

/** The last row of every screen: the keys that work now. */
export function Footer({ hints, width }: FooterProps) {
  return <T line={footerLine(hints, width)} width={width} />;
}

/** `enter open · n new · ? help`, as many as fit. The last hint, which leads to all others, stays as long as it fits. */
export function footerLine(hints: readonly KeyHint[], width: number): Line {
  const last = hints.at(-1);
  if (last === undefined) return "";
  const shown: KeyHint[] = [];
  let room = width - 1 - hintWidth(last);
  for (const hint of hints.slice(0, -1)) {
    room -= hintWidth(hint) + 3;
    if (room < 0) break;
    shown.push(hint);
  }
  const all = [...shown, last];
  return all.flatMap(({ keys, title }, i): Span[] => [
    { text: i === 0 ? " " : " · ", style: "dim" },
    { text: keys, style: "key" },
    { text: ` ${title}` },
  ]);
}

function hintWidth({ keys, title }: KeyHint): number {
  return widthOf(keys) + 1 + widthOf(title);
}
