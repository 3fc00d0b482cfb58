import { writeSync } from "node:fs";
import { constants } from "node:os";
import process from "node:process";
import { visible } from "../../core/visible.ts";
import { resetTerminal } from "./sequences.ts";

/**
 * Signals that would end the program without a word, as far as programs may catch them; the exit status is 128 + number. Not those of a fault (SIGSEGV and
 * the like), by which a bug of the engine ends it.
 */
const signals = [
  "SIGHUP",
  "SIGINT",
  "SIGQUIT",
  "SIGTERM",
  "SIGABRT",
  "SIGALRM",
  "SIGIO",
  "SIGPROF",
  "SIGUSR1",
  "SIGUSR2",
  "SIGVTALRM",
  "SIGXCPU",
  "SIGXFSZ",
] as const;
type EndingSignal = (typeof signals)[number];

/** Those that keys send, to every program of the terminal. */
const ofKeyboard: ReadonlySet<EndingSignal> = new Set(["SIGINT", "SIGQUIT"]);

/** Exit status after a crash (sysexits' EX_SOFTWARE). */
const crashStatus = 70;
const stdoutFd = 1;
const stderrFd = 2;

/** Why the program ends at once. A lost terminal counts as SIGHUP. */
export type Fatal =
  | { readonly kind: "crash"; readonly error: unknown }
  | { readonly kind: "signal"; readonly signal: EndingSignal };

/** `log` keeps the details of a crash (several lines) and returns where, for example a path. */
export type GuardOptions = { readonly log?: (details: string) => string | undefined };

/**
 * Ends the program decently whatever happens: flushes what listeners hold, gives the terminal back, then says in one sentence what went wrong.
 * Exit 70 after a crash, 128 + n after a signal. Everything is synchronous, since nothing may be awaited in a dying process.
 */
export class Guard {
  readonly #log: GuardOptions["log"];
  readonly #listeners = new Set<(fatal: Fatal) => void>();
  readonly #handlers: (() => void)[] = [];
  #restore: (() => void) | undefined;
  #isEnding = false;
  #lent = 0;

  constructor(options: GuardOptions = {}) {
    this.#log = options.log;
  }

  /**
   * Begins to watch for uncaught errors, unhandled rejections, ending signals and a lost output.
   * The program's entry must not await its whole life at top level: Bun goes on after an uncaught error while such an await is pending (bun#9843).
   */
  install(): void {
    this.#watch("uncaughtException", this.crash);
    this.#watch("unhandledRejection", this.crash);
    for (const signal of signals)
      this.#watch(signal, () => {
        if (this.#lent === 0 || !ofKeyboard.has(signal)) this.#endBySignal(signal);
      });
    const onError = (error: Error & { code?: string }): void => {
      if (error.code === "EIO" || error.code === "EPIPE") this.hangUp();
      else this.crash(error);
    };
    process.stdout.on("error", onError);
    this.#handlers.push(() => process.stdout.off("error", onError));
  }

  /** Stops watching. */
  remove(): void {
    for (const off of this.#handlers.splice(0)) off();
  }

  /** Calls `listener` before the end, while everything is still in memory, to write drafts. It must not wait for anything. */
  onFatal(listener: (fatal: Fatal) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Declares that a screen is shown that `restore` takes down; the function returned says that it is gone. */
  protect(restore: () => void): () => void {
    this.#restore = restore;
    return () => {
      if (this.#restore === restore) this.#restore = undefined;
    };
  }

  /** Leaves ctrl+c and ctrl+\\ to the program that has the terminal while `task` runs, as git does for an editor: the terminal sends them to both. */
  async lend<T>(task: () => Promise<T>): Promise<T> {
    this.#lent++;
    try {
      return await task();
    } finally {
      // What was sent a moment before the end is told only in the next turn.
      setImmediate(() => this.#lent--);
    }
  }

  /** Ends the program because of a bug; for errors that arrive by other ways than a throw. */
  readonly crash = (error: unknown): void => {
    this.#end({ kind: "crash", error }, crashStatus);
  };

  /** Ends the program because its terminal has gone. */
  readonly hangUp = (): void => {
    this.#endBySignal("SIGHUP");
  };

  #endBySignal(signal: EndingSignal): void {
    this.#end({ kind: "signal", signal }, 128 + constants.signals[signal]);
  }

  #end(fatal: Fatal, status: number): void {
    // A second failure while the first is handled must not start over.
    if (this.#isEnding) return;
    this.#isEnding = true;
    for (const listener of this.#listeners) attempt(() => listener(fatal));
    const restore = this.#restore;
    if (restore !== undefined) {
      attempt(restore);
      writeNow(stdoutFd, resetTerminal);
    }
    if (fatal.kind === "crash") writeNow(stderrFd, this.#report(fatal.error));
    process.exit(status);
  }

  #report(error: unknown): string {
    const details = error instanceof Error ? (error.stack ?? String(error)) : String(error);
    const place = attempt(() => this.#log?.(details));
    const summary = visible(firstLine(error instanceof Error ? error.message || error.name : String(error)), {
      max: 300,
    });
    const where = place === undefined ? "" : `Details are in ${visible(place)}.\n`;
    return `mlstack stopped because of a bug: ${summary}\n${where}`;
  }

  #watch(event: string, handler: (reason: unknown) => void): void {
    // Windows does not know every signal.
    attempt(() => {
      process.on(event, handler);
      this.#handlers.push(() => process.off(event, handler));
    });
  }
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}

/** Runs one step of the end; a step that fails must not keep the next from running. */
function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}

/** Writes past the streams, which may be broken or full. Gives up after half a second if the terminal takes nothing, at once if it is gone. */
function writeNow(fd: number, text: string): void {
  let bytes = new TextEncoder().encode(text);
  for (let tries = 0; bytes.length > 0 && tries < 50; tries++) {
    try {
      bytes = bytes.subarray(writeSync(fd, bytes));
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
