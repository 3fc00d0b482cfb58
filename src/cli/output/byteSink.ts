import { visible } from "../../core/visible.ts";
import { print, printBytes } from "./sinks.ts";

/** Takes data piece by piece. */
export interface ByteSink {
  readonly take: (bytes: Uint8Array) => void;
  /** There is no more. */
  readonly end: () => void;
}

/** Standard output for the content of files: exactly as it is, but on a terminal, where it is read as text and what could act on it is escaped. */
export function byteSink(terminal: boolean): ByteSink {
  if (!terminal) return { take: printBytes, end: () => undefined };
  const decoder = new TextDecoder();
  let endsLine = true;
  const show = (text: string) => {
    if (text === "") return;
    endsLine = text.endsWith("\n");
    print(visible(text, { newline: true, max: Number.POSITIVE_INFINITY }));
  };
  return {
    take: (bytes) => show(decoder.decode(bytes, { stream: true })),
    end: () => {
      show(decoder.decode());
      if (!endsLine) print("\n");
    },
  };
}
