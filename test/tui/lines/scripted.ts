import type { LineConsole } from "../../../src/tui/lines/console/console.ts";
import { home } from "../../../src/tui/lines/home.ts";
import { createSession } from "../../../src/tui/lines/session.ts";
import { loadData } from "../../../src/tui/work/loadData.ts";
import type { Env } from "../../../src/usecases/env.ts";
import { value } from "../../usecases/home.ts";

/** What was said, line by line; a prompt is followed by the answer that it got, `(unseen)` for one that is not shown. */
export type Transcript = readonly string[];

/** A console that answers with these lines, and then has no more. */
export function scriptedConsole(answers: readonly string[]): {
  readonly console: LineConsole;
  readonly said: string[];
} {
  const said: string[] = [];
  const waiting = [...answers];
  let isOver = false;
  const next = (prompt: string, isSeen: boolean): string | undefined => {
    const answer = isOver ? undefined : waiting.shift();
    isOver ||= answer === undefined;
    if (answer !== undefined) said.push(`${prompt}: ${isSeen ? answer : "(unseen)"}`);
    return answer;
  };
  const console: LineConsole = {
    say: (...lines) => void said.push(...lines),
    ask: async (prompt) => next(prompt, true),
    askSecret: async (prompt) => next(prompt, false),
    askSecretLines: async () => {
      const lines: string[] = [];
      for (let line = next("Lines", false); line !== undefined; line = next("Lines", false)) {
        if (line === ".") return lines;
        lines.push(line);
      }
      return undefined;
    },
    leave: () => {
      isOver = true;
    },
    isOver: () => isOver,
  };
  return { console, said };
}

/** Holds the whole conversation with these answers and returns it. */
export async function converse(env: Env, answers: readonly string[]): Promise<Transcript> {
  const { console, said } = scriptedConsole(answers);
  const session = createSession(env, console, value(await loadData(env, true)));
  await home(session);
  session.close();
  return said;
}
