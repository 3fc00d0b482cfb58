/** A line longer than this is cut, in characters: what a program prints must not fill the memory. */
const longestLine = 2 ** 16;

/** Takes bytes as they come, and gives whole lines on; of what was written over by a carriage return, the last. */
export interface LineReader {
  readonly take: (bytes: Uint8Array) => void;
  /** Gives on what is left without a line end. */
  readonly end: () => void;
}

/** Reads UTF-8; bytes that are none become U+FFFD. Empty lines are given on too. */
export function lineReader(onLine: (line: string) => void): LineReader {
  const decoder = new TextDecoder();
  let rest = "";
  const give = (line: string): void => {
    const whole = line.replace(/\r+$/, "");
    onLine(whole.slice(whole.lastIndexOf("\r") + 1).slice(0, longestLine));
  };
  const takeText = (text: string): void => {
    const lines = `${rest}${text}`.split("\n");
    rest = (lines.pop() ?? "").slice(-longestLine);
    for (const line of lines) give(line);
  };
  return {
    take: (bytes) => takeText(decoder.decode(bytes, { stream: true })),
    end: () => {
      takeText(decoder.decode());
      if (rest !== "") give(rest);
      rest = "";
    },
  };
}
