import process from "node:process";
import { isatty } from "node:tty";
import { preferenceSentence } from "../../core/preference.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Env } from "../../usecases/env.ts";
import { readPreferences } from "../../usecases/preferences.ts";
import { Guard } from "../terminal/guard.ts";
import { canSuspend, onContinued, stopUntilContinued } from "../terminal/suspend.ts";
import { loadData } from "../work/loadData.ts";
import { readPlace } from "../work/place.ts";
import { terminalConsole } from "./console/terminalConsole.ts";
import { home } from "./home.ts";
import { openPlace } from "./openPlace.ts";
import { createSession } from "./session.ts";

/** How the conversation is held. */
export interface LinesOptions {
  /** Writes text to the standard output, at once and whole. */
  readonly print: (text: string) => void;
  /** Where to begin, such as `stacks/prod`. */
  readonly link?: string;
}

/**
 * Asks line by line what the screens show, until the person leaves or the input ends. Every answer is kept as a draft before the next question, so
 * that Ctrl+C, which ends the program with 130, loses nothing. Returns a refusal when there is nothing to ask about, such as an unreadable database or a link that leads nowhere.
 */
export async function startLines(env: Env, { print, link }: LinesOptions): Promise<Result<void>> {
  // Before the database is opened: read_only is one of them.
  const { problems } = await readPreferences(env);
  const data = await loadData(env, true);
  if (!data.ok) return data;
  const place = link === undefined ? undefined : readPlace(link, data.value);
  if (place?.ok === false) return place;
  const guard = new Guard();
  guard.install();
  const console = terminalConsole({
    input: process.stdin,
    inputIsTty: isatty(0),
    outputIsTty: isatty(1),
    print,
    interrupt: () => process.kill(process.pid, "SIGINT"),
    suspend: canSuspend ? stopUntilContinued : async () => {},
  });
  guard.onFatal(({ kind }) => {
    console.restore();
    print(kind === "signal" ? "\nStopped. What is not saved is kept as a draft.\n" : "\n");
  });
  const noMore = onContinued(console.continued);
  console.say(...problems.map(preferenceSentence));
  const session = createSession(env, console, data.value);
  if (place !== undefined) await openPlace(session, place.value);
  if (!console.isOver()) await home(session);
  session.close();
  noMore();
  console.say("Goodbye.");
  guard.remove();
  return ok(undefined);
}
