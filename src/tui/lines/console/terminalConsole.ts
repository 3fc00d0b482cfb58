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
  /** Ctrl+Z in the same place: stops the program and resolves once it goes on. */
  readonly suspend: () => Promise<void>;
}

/** The question that waits for an answer, as it was printed; `secret` begins to take an unseen answer anew. */
interface Asked {
  readonly prompt: string;
  readonly secret: (() => void) | undefined;
}

/** A console that can be left and come back to. */
export interface TerminalConsole extends LineConsole {
  /** Gives the terminal its own line mode back. */
  readonly restore: () => void;
  /** The program was stopped and goes on: what was typed is gone, and the question is asked again. */
  readonly continued: () => void;
}

/** A console on the streams of the process. It writes text and line feeds and nothing else, and leaves the terminal in its own line mode. */
export function terminalConsole(parts: ConsoleParts): TerminalConsole {
  const { input, inputIsTty, outputIsTty, print } = parts;
  const queue = new LineQueue();
  let secret: SecretLine | undefined;
  /** The lines of a secret of several, as far as they were typed; null: it has only one. */
  let typed: string[] | null = null;
  let asked: Asked | undefined;
  let isStopping = false;
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

  function askAgain(): void {
    if (asked === undefined || isStopping) return;
    asked.secret?.();
    print(asked.prompt);
  }

  async function suspend(): Promise<void> {
    isStopping = true;
    endSecret();
    await parts.suspend();
    isStopping = false;
    askAgain();
  }

  function take(bytes: Uint8Array): void {
    // Until the program is stopped, what is typed is still meant for the secret, or already for the shell.
    if (isStopping) return;
    const step = secret?.push(bytes);
    if (step === undefined) queue.push(bytes);
    else if (step.kind === "line") takeSecret(step);
    else if (step.kind === "suspend") void suspend();
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

  function beginSecret(hasSeveralLines: boolean): void {
    secret = new SecretLine();
    typed = hasSeveralLines ? [] : null;
    // The mode may have been lost without the stream knowing it.
    setRaw(false);
    setRaw(true);
  }

  /** Asks, and waits for the answer. */
  async function answerTo(question: Asked): Promise<string | undefined> {
    asked = question;
    // Before the prompt is shown: whoever types at once must not see it either.
    askAgain();
    const line = await queue.next();
    asked = undefined;
    return line;
  }

  input.on("data", take);
  for (const event of ["end", "close", "error"] as const) input.on(event, () => queue.end());

  async function askUnseen(prompt: string, hasSeveralLines: boolean): Promise<string | undefined> {
    if (queue.isOver) return undefined;
    const isUnseen = inputIsTty && !queue.isFilled;
    const line = await answerTo({
      prompt: `${visible(prompt)}, typed unseen: `,
      secret: isUnseen ? () => beginSecret(hasSeveralLines) : undefined,
    });
    if (!isUnseen) print("\n");
    return line;
  }

  return {
    say,
    async ask(prompt) {
      if (queue.isOver) return undefined;
      const line = await answerTo({ prompt: `${visible(prompt)}: `, secret: undefined });
      if (line === undefined || endOfAnswer !== "") print("\n");
      return line;
    },
    askSecret: (prompt) => askUnseen(prompt, false),
    async askSecretLines() {
      const lines: string[] = [];
      for (let line = await askUnseen("Lines", true); line !== undefined; line = await queue.next()) {
        if (line.trim() === ".") return lines;
        lines.push(line);
      }
      return undefined;
    },
    leave: () => queue.close(),
    isOver: () => queue.isOver,
    restore: () => setRaw(false),
    continued: askAgain,
  };
}
