import { Box } from "ink";
import { widthOf } from "./cells.ts";
import { useHit } from "./hits.ts";
import type { Line, Span } from "./line.ts";
import { T } from "./T.tsx";

/** A key that works now and what it does, such as `enter`, `open`. */
export type KeyHint = {
  readonly keys: string;
  readonly title: string;
  /** The command that a click on it runs; absent: none. */
  readonly id?: string;
  /** Where there is no room for all: what stays first, what comes before others, what goes first. Absent: in between. */
  readonly room?: "always" | "early" | "last";
};

/** What `Footer` draws. */
export type FooterProps = { readonly hints: readonly KeyHint[]; readonly width: number };

/** The last row of every screen: the keys that work now. */
export function Footer({ hints, width }: FooterProps) {
  const shown = shownHints(hints, width);
  const node = useHit((column) => {
    const command = hintAt(shown, column)?.id;
    return command === undefined ? undefined : { kind: "hint", command };
  }, "frame");
  return (
    <Box ref={node} width={width} height={1} flexShrink={0}>
      <T line={lineOf(shown)} width={width} />
    </Box>
  );
}

/** `enter open · n new · ? help`, as many as fit, in their order. The last hint, which leads to all others, stays as long as it fits. */
export function footerLine(hints: readonly KeyHint[], width: number): Line {
  return lineOf(shownHints(hints, width));
}

function shownHints(hints: readonly KeyHint[], width: number): readonly KeyHint[] {
  const last = hints.at(-1);
  if (last === undefined) return [];
  const others = hints.slice(0, -1);
  const shown = new Set([last]);
  let left = width - 1 - hintWidth(last);
  for (const rank of ranks) {
    for (const hint of others) {
      if (hint.room !== rank) continue;
      const taken = hintWidth(hint) + 3;
      if (taken > left) continue;
      left -= taken;
      shown.add(hint);
    }
  }
  return hints.filter((hint) => shown.has(hint));
}

/** Who gets room before whom. */
const ranks: readonly KeyHint["room"][] = ["always", "early", undefined, "last"];

function lineOf(hints: readonly KeyHint[]): Line {
  if (hints.length === 0) return "";
  return hints.flatMap(({ keys, title }, i): Span[] => [
    { text: i === 0 ? " " : " · ", style: "dim" },
    { text: keys, style: "key" },
    { text: ` ${title}` },
  ]);
}

/** The hint at a column of the row; between two there is none. */
function hintAt(hints: readonly KeyHint[], column: number): KeyHint | undefined {
  let from = 1;
  for (const hint of hints) {
    const end = from + hintWidth(hint);
    if (column >= from && column < end) return hint;
    from = end + 3;
  }
  return undefined;
}

function hintWidth({ keys, title }: KeyHint): number {
  return widthOf(keys) + 1 + widthOf(title);
}
