import { highlight } from "../highlight.ts";
import { T } from "../T.tsx";
import type { FieldProps } from "./FieldLine.tsx";

/** One of the texts that a list may hold, with a box that is checked when it does. */
export function OptionRow({ row, width, filter, isCursor, isFocused }: FieldProps) {
  const base = isCursor ? (isFocused ? "cursor" : "idle") : "plain";
  const isOn = row.state === "set";
  const box = { text: isOn ? " [x] " : " [ ] ", style: isOn ? "ok" : "dim" } as const;
  return <T line={[box, ...highlight(row.label, filter)]} width={width} base={base} />;
}
