import { Box } from "ink";
import { visible } from "../../core/visible.ts";
import { type Line, lineText, type Span } from "./line.ts";
import type { Style } from "./style.ts";
import { T } from "./T.tsx";
import { wrapLines } from "./wrap.ts";

/** How good the news is. */
export type ToastKind = "ok" | "info" | "warn" | "bad";

/** What `Toast` draws. */
export type ToastProps = { readonly kind: ToastKind; readonly text: string; readonly width: number };

const marks = { ok: "✓", info: "·", warn: "!", bad: "✗" } as const;
const styles: Readonly<Record<ToastKind, Style>> = { ok: "ok", info: "plain", warn: "warn", bad: "bad" };

/** Longer messages are cut at the end of the second row: they would cover what they are about. */
const mostRows = 2;

/** The message of what just happened, on one row; a long one also covers the row above. */
export function Toast({ kind, text, width }: ToastProps) {
  const rows = toastLines(kind, text, width);
  if (rows.length === 1) return <T line={rows[0] ?? ""} width={width} />;
  return (
    <Box width={width} height={1} flexShrink={0}>
      <Box position="absolute" left={0} top={1 - rows.length} width={width} height={rows.length} flexDirection="column">
        {rows.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is where it stands
          <T key={i} line={line} width={width} />
        ))}
      </Box>
    </Box>
  );
}

function toastLines(kind: ToastKind, text: string, width: number): readonly Line[] {
  const style = styles[kind];
  const shown = visible(text);
  const mark: Span = { text: ` ${marks[kind]} `, style };
  const rows = wrapLines([[mark, { text: shown, style, hangs: true }]], width);
  const [first = ""] = rows;
  if (rows.length <= mostRows) return rows;
  const rest = shown.slice(lineText(first).length - mark.text.length).trimStart();
  return [first, [{ text: `   ${rest}`, style }]];
}
