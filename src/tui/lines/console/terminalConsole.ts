import { visible } from "../../../core/visible.ts";
import type { LineConsole } from "./console.ts";
import { LineQueue } from "./lineQueue.ts";
import { SecretLine, type SecretStep } from "./secretLine.ts";

/** What the console needs of `process.stdin`. */
export interface LineInput {
  setRawMode?(raw: boolean): unknown;
  on(event: "data", listener: (bytes: Uint8Array) => void): unknown;
  on(event: "end" | "close" | "error", listener: () => void): unknown;
}

/** What a console is made from. */
export interface ConsoleParts {
  readonly input: LineInput;
  readonly inputIsTty: boolean;
  readonly outputIsTty: boolean;
  /** Writes text as it is. */
  readonly print: (text: string) => void;
  /** Ctrl+C while a line is typed unseen, where the terminal makes no signal of it. */
  readonly interrupt: () => void;
}

/** A console on the streams of the process. It writes text and line feeds and nothing else, and leaves the terminal in its own line mode. */
export function terminalConsole(parts: ConsoleParts): LineConsole & { readonly restore: () => void } {
  const { input, inputIsTty, outputIsTty, print } = parts;
  const queue = new LineQueue();
  let secret: SecretLine | undefined;
  /** The lines of a secret of several, as far as they were typed; null: it has only one. */
  let typed: string[] | null = null;
  // A terminal shows the line feed that ends an answer; a file or a pipe does not.
  const endOfAnswer = inputIsTty && outputIsTty ? "" : "\n";
  const say = (...lines: readonly string[]): void => print(lines.map((line) => `${visible(line)}\n`).join(""));
  const setRaw = (raw: boolean): void => void (inputIsTty && input.setRawMode?.(raw));

  function endSecret(): void {
    secret = undefined;
    typed = null;
    setRaw(false);
    print("\n");
  }

  function take(bytes: Uint8Array): void {
    const step = secret?.push(bytes);
    if (step === undefined) queue.push(bytes);
    else if (step.kind === "line") takeSecret(step);
    else if (step.kind !== "typing") {
      endSecret();
      if (step.kind === "interrupt") parts.interrupt();
      else queue.close();
    }
  }

  function takeSecret({ text, rest }: Extract<SecretStep, { readonly kind: "line" }>): void {
    secret = new SecretLine();
    const lines = [...(typed ?? []), text];
    if (typed === null && rest.length > 0) {
      print("\n");
      say("That was more than one line, so nothing was taken. Type lines first for a text of several lines.");
      print("Typed unseen: ");
    } else if (typed === null || text.trim() === ".") {
      endSecret();
      queue.push(new TextEncoder().encode(lines.map((line) => `${line}\n`).join("")));
    } else {
      typed = lines;
      if (rest.length > 0) take(rest);
    }
  }

  /** Before the prompt is shown: whoever types at once must not see it either. */
  function beginSecret(lines: string[] | null): boolean {
    if (!inputIsTty || queue.isFilled) return false;
    secret = new SecretLine();
    typed = lines;
    setRaw(true);
    return true;
  }

  input.on("data", take);
  for (const event of ["end", "close", "error"] as const) input.on(event, () => queue.end());

  async function askUnseen(prompt: string, lines: string[] | null): Promise<string | undefined> {
    if (queue.isOver) return undefined;
    const isUnseen = beginSecret(lines);
    print(`${visible(prompt)}, typed unseen: `);
    const line = await queue.next();
    if (!isUnseen) print("\n");
    return line;
  }

  return {
    say,
    async ask(prompt) {
      if (queue.isOver) return undefined;
      print(`${visible(prompt)}: `);
      const line = await queue.next();
      if (line === undefined || endOfAnswer !== "") print("\n");
      return line;
    },
    askSecret: (prompt) => askUnseen(prompt, null),
    async askSecretLines() {
      const lines: string[] = [];
      for (let line = await askUnseen("Lines", []); line !== undefined; line = await queue.next()) {
        if (line.trim() === ".") return lines;
        lines.push(line);
      }
      return undefined;
    },
    leave: () => queue.close(),
    isOver: () => queue.isOver,
    restore: () => setRaw(false),
  };
}
