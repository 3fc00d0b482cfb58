import type { Failure } from "../../core/failure.ts";
import type { Result } from "../../core/result.ts";
import type { Env } from "../../usecases/env.ts";
import { subscribe } from "../../usecases/subscribe.ts";
import type { AppData } from "../state/data.ts";
import { loadData } from "../work/loadData.ts";
import type { LineConsole } from "./console/console.ts";
import { readYesNo } from "./menu/answer.ts";
import { askText } from "./menu/askText.ts";
import { failureLines, sentences } from "./say.ts";

/** What a conversation line by line has at hand. */
export interface Session {
  readonly env: Env;
  readonly console: LineConsole;
  /** What was read of the database last. */
  readonly data: () => AppData;
  /** Reads the database anew; what goes wrong is said. */
  readonly reload: () => Promise<void>;
  /** Reads the database anew if another program has changed it, and says so. */
  readonly refresh: () => Promise<void>;
  /** Stops watching for changes. */
  readonly close: () => void;
}

/** A session that begins with these data. */
export function createSession(env: Env, console: LineConsole, first: AppData): Session {
  let data = first;
  let isStale = false;
  const close = subscribe(env, ({ by }) => {
    isStale ||= by === "elsewhere";
  });

  async function reload(): Promise<void> {
    isStale = false;
    const loaded = await loadData(env, true);
    if (loaded.ok) data = loaded.value;
    else console.say(...failureLines(loaded.error));
  }

  async function refresh(): Promise<void> {
    if (!isStale) return;
    console.say("Something was changed elsewhere meanwhile; list tells what there is now.");
    await reload();
  }

  return { env, console, data: () => data, reload, refresh, close };
}

/** Says why something was refused. */
export function sayFailure({ console }: Session, failure: Failure): void {
  console.say(...failureLines(failure));
}

/** Waits for a use case, says what went wrong or what was done, and takes the data anew. */
export async function perform<T>(
  session: Session,
  work: Promise<Result<T>>,
  said: (value: T) => string,
): Promise<T | undefined> {
  const result = await work;
  await session.reload();
  if (result.ok) session.console.say(said(result.value));
  else sayFailure(session, result.error);
  return result.ok ? result.value : undefined;
}

/** Tells whether something may be changed; says why if not. */
export function canChange({ console, data }: Session): boolean {
  if (data().readOnly) console.say("This home is read-only, so nothing can be changed.");
  return !data().readOnly;
}

/** Asks a question until it is answered with yes or no; the end of the input is a no. */
export async function askYesNo({ console }: Session, question: string): Promise<boolean> {
  console.say(question);
  for (;;) {
    const text = await askText(console, { prompt: "y or n", help: question });
    const answer = text === undefined ? false : readYesNo(text);
    if (answer !== undefined) return answer;
    console.say("Answer y for yes or n for no.");
  }
}

/** Asks for a name until the work that takes it is not refused, or the person goes back. Tells what was made. */
export async function askName<T>(
  session: Session,
  question: string,
  suggested: string,
  work: (name: string) => Promise<Result<T>>,
): Promise<T | undefined> {
  const { console } = session;
  const enter = suggested === "" ? "" : `Enter takes ${suggested}`;
  console.say(sentences(question, enter, "Type back to leave it"));
  for (;;) {
    const text = await askText(console, { prompt: "Name", help: sentences(question, enter) });
    const name = text === "" ? suggested : text;
    if (name === undefined || name === "") {
      console.say("Nothing done.");
      return undefined;
    }
    const result = await work(name);
    if (result.ok) return result.value;
    sayFailure(session, result.error);
  }
}
