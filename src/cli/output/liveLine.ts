import { tell } from "./sinks.ts";

const everyMs = 100;
/** What takes less time needs no line. */
const afterMs = 400;
/** Takes away what stands on the line of the cursor. */
export const clear = "\r\u001b[2K";

/** Shows a line on stderr that is drawn anew ten times a second, once the work has taken a moment; shows nothing where that is no terminal. */
export function liveLine(terminal: boolean): (line: (columns: number) => string) => () => void {
  return (line) => {
    if (!terminal) return () => undefined;
    let shown = "";
    const start = performance.now();
    const timer = setInterval(() => {
      if (performance.now() - start < afterMs) return;
      const text = line((process.stderr.columns || 80) - 1);
      if (text === shown) return;
      shown = text;
      tell(`${clear}${text}`);
    }, everyMs);
    return () => {
      clearInterval(timer);
      if (shown !== "") tell(clear);
    };
  };
}
