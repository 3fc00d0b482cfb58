import { T } from "./T.tsx";
import type { Style } from "./theme.ts";

/** How good the news is. */
export type ToastKind = "ok" | "info" | "warn" | "bad";

/** What `Toast` draws. */
export type ToastProps = { readonly kind: ToastKind; readonly text: string; readonly width: number };

const marks = { ok: "✓", info: "·", warn: "!", bad: "✗" } as const;
const styles: Readonly<Record<ToastKind, Style>> = { ok: "ok", info: "plain", warn: "warn", bad: "bad" };

/** One row that says what just happened. */
export function Toast({ kind, text, width }: ToastProps) {
  return <T line={[{ text: ` ${marks[kind]} ${text}`, style: styles[kind] }]} width={width} />;
}
