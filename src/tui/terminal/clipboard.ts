import { Buffer } from "node:buffer";

/** What stands between the program and the terminal; each lets a sequence through only in its own wrapping. */
export type Multiplexer = "none" | "tmux" | "screen";

type Environment = Readonly<Record<string, string | undefined>>;

/** The multiplexer that the program runs in. */
function multiplexerOf(environment: Environment): Multiplexer {
  if (environment.TMUX) return "tmux";
  return environment.STY ? "screen" : "none";
}

/**
 * The most bytes of text that one copy by the terminal may have: in base64, with what stands around it, a sequence of 100,000 bytes. Longer ones are cut or
 * refused by terminals (hterm's osc52.sh names the limit).
 */
export const mostCopied = 74_994;

/** GNU Screen passes on 256 bytes at a time (before 4.2; 768 since), 4 of them its wrapping. */
const screenChunk = 252;

/** The sequence that puts a text onto the clipboard of the terminal (OSC 52); undefined when it would be too long. */
export function clipboardSequence(text: string, multiplexer: Multiplexer): string | undefined {
  const bytes = Buffer.from(text, "utf8");
  if (bytes.length > mostCopied) return undefined;
  const sequence = `\x1b]52;c;${bytes.toString("base64")}\x07`;
  if (multiplexer === "tmux") return `\x1bPtmux;${sequence.replaceAll("\x1b", "\x1b\x1b")}\x1b\\`;
  if (multiplexer === "screen") {
    const count = Math.ceil(sequence.length / screenChunk);
    const chunks = Array.from({ length: count }, (_, i) => sequence.slice(i * screenChunk, (i + 1) * screenChunk));
    return chunks.map((chunk) => `\x1bP${chunk}\x1b\\`).join("");
  }
  return sequence;
}

/** The ways to a clipboard. */
export interface CopyWays {
  readonly environment: Environment;
  /** Sends a sequence to the terminal. */
  readonly write: (sequence: string) => void;
  /** Copies by a program of the system; false when there is none that works. */
  readonly byProgram: (text: string) => Promise<boolean>;
}

/**
 * Puts a text onto the clipboard by all ways there are, since no terminal says whether it obeyed. Returns the sentence that tells the person what became of it.
 */
export async function copyText(text: string, ways: CopyWays): Promise<string> {
  if (text === "") return "There is nothing to copy.";
  const sequence = takesCopies(ways.environment) ? clipboardSequence(text, multiplexerOf(ways.environment)) : undefined;
  if (sequence !== undefined) ways.write(sequence);
  const isByProgram = await ways.byProgram(text);
  if (sequence !== undefined || isByProgram) return copiedSentence(text);
  const why = takesCopies(ways.environment)
    ? `The text is longer than the ${mostCopied.toLocaleString("en")} bytes that a terminal takes`
    : "This terminal has no clipboard";
  return `Not copied. ${why}, and no program for the clipboard works here (pbcopy, wl-copy, xclip, xsel).`;
}

/** The console of Linux and terminals that cannot even move their cursor print such a sequence instead of obeying it. */
function takesCopies({ TERM: term }: Environment): boolean {
  return term !== "linux" && term !== "dumb";
}

function copiedSentence(text: string): string {
  const count = [...text].length;
  return `Copied ${count.toLocaleString("en")} ${count === 1 ? "character" : "characters"}.`;
}
