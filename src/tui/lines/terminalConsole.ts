import { visible } from "../../core/visible.ts";
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
  // A terminal shows the line feed that ends an answer; a file or a pipe does not.
  const endOfAnswer = inputIsTty && outputIsTty ? "" : "\n";

  const setRaw = (raw: boolean): void => void (inputIsTty && input.setRawMode?.(raw));

  function endSecret(): void {
    secret = undefined;
    setRaw(false);
    print("\n");
  }

  function take(bytes: Uint8Array): void {
    const step = secret?.push(bytes);
    if (step === undefined) queue.push(bytes);
    else if (step.kind !== "typing") takeSecret(step);
  }

  function takeSecret(step: Exclude<SecretStep, { readonly kind: "typing" }>): void {
    endSecret();
    if (step.kind === "interrupt") parts.interrupt();
    else if (step.kind === "end") queue.close();
    else {
      queue.push(new TextEncoder().encode(`${step.text}\n`));
      queue.push(step.rest.map((byte) => (byte === 0x0d ? 0x0a : byte)));
    }
  }

  input.on("data", take);
  for (const event of ["end", "close", "error"] as const) input.on(event, () => queue.end());

  return {
    say: (...lines) => print(lines.map((line) => `${visible(line)}\n`).join("")),
    async ask(prompt) {
      if (queue.isOver) return undefined;
      print(`${visible(prompt)}: `);
      const line = await queue.next();
      if (line === undefined || endOfAnswer !== "") print("\n");
      return line;
    },
    async askSecret(prompt) {
      if (queue.isOver) return undefined;
      const isUnseen = inputIsTty && !queue.isFilled;
      // Before the prompt: whoever types at once must not see it either.
      if (isUnseen) {
        secret = new SecretLine();
        setRaw(true);
      }
      print(`${visible(prompt)}, typed unseen: `);
      const line = await queue.next();
      if (!isUnseen) print("\n");
      return line;
    },
    leave: () => queue.close(),
    isOver: () => queue.isOver,
    restore: () => setRaw(false),
  };
}
