import type { LineConsole } from "../console/console.ts";
import { controlWords, idleWord, readValue } from "./answer.ts";

/** A question for a name, a key or a number. */
export interface TextQuestion {
  readonly prompt: string;
  /** What a question mark tells: what is asked for. */
  readonly help: string;
  /** Words that do something at this question alone, or that the words of every question do otherwise here. */
  readonly own?: Readonly<Record<string, () => void>>;
}

/** Asks until a text is answered, without the blanks around it; "" when enter is pressed, undefined when the person goes back or leaves. */
export async function askText(
  console: LineConsole,
  { prompt, help, own = {} }: TextQuestion,
): Promise<string | undefined> {
  const again = (): void =>
    console.say(help, "back goes back, quit leaves mlstack. An equals sign before a word makes it a text.");
  const does: Readonly<Record<string, () => void>> = { "?": again, list: again, ...own };
  const words = [...controlWords, ...Object.keys(own)];
  for (;;) {
    const line = await console.ask(prompt);
    if (line === undefined) return undefined;
    const answer = readValue(line.trim(), words);
    if (answer.kind === "text") return answer.text;
    if (answer.kind === "empty") return "";
    if (answer.word === "quit") console.leave();
    if (answer.word === "quit" || answer.word === "back") return undefined;
    if (Object.hasOwn(does, answer.word)) does[answer.word]?.();
    else console.say(idleWord(answer.word));
  }
}
