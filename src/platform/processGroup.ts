import type { ChildProcess } from "node:child_process";
import process from "node:process";
import { endWithProgram } from "./endWithProgram.ts";
import { fileErrorCode } from "./files.ts";
import { lineReader } from "./lineReader.ts";
import { hasGroups, signalGroup } from "./signalGroup.ts";

/** A program that runs apart from this one, with all that it starts. */
export interface GroupProgram {
  /** An absolute path: nothing is looked for. */
  readonly program: string;
  /** As the program gets them; no shell reads them. */
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Told every line of both outputs as it comes; which of two that come together was written first nobody can tell. */
  readonly onLine: (line: string, output: "stdout" | "stderr") => void;
  /** It is no longer wanted. */
  readonly signal?: AbortSignal;
  /** How long it may take to end when it is asked to, ms. */
  readonly grace?: number;
}

/** How it ended. `stopped`: because it was no longer wanted, or another sent it a signal. */
export type GroupEnd =
  | { readonly kind: "ended"; readonly status: number }
  | { readonly kind: "stopped" }
  /** `code` is that of the file system, such as `ENOENT`. */
  | { readonly kind: "not-started"; readonly code: string | undefined };

const usualGrace = 5000;

/** What holds the outputs open after the program has ended is waited for this long, ms. */
const lastWords = 500;

/**
 * Runs a program in a process group of its own, without input. When it is no longer wanted the whole group is interrupted, as Ctrl+C does, and killed
 * when it does not end; nothing that it started stays, also when this program ends before it.
 */
export function runInGroup(input: GroupProgram): Promise<GroupEnd> {
  if (input.signal?.aborted === true) return Promise.resolve({ kind: "stopped" });
  return new Promise((resolve) => {
    let child: ChildProcess;
    try {
      child = process.getBuiltinModule("node:child_process").spawn(input.program, [...input.words], {
        env: { ...input.environment },
        stdio: ["ignore", "pipe", "pipe"],
        detached: hasGroups,
        windowsHide: true,
      });
    } catch (error) {
      return resolve({ kind: "not-started", code: fileErrorCode(error) });
    }
    child.once("error", (error) => resolve({ kind: "not-started", code: fileErrorCode(error) }));
    if (child.pid !== undefined) follow(child, input, resolve);
  });
}

function follow(
  child: ChildProcess,
  { onLine, signal, grace = usualGrace }: GroupProgram,
  resolve: (end: GroupEnd) => void,
) {
  const release = endWithProgram(() => signalGroup(child.pid, "SIGKILL"));
  const readers = (["stdout", "stderr"] as const).map((output) => {
    const reader = lineReader((line) => onLine(line, output));
    child[output]?.on("data", reader.take);
    return reader;
  });
  let late: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    signalGroup(child.pid, "SIGINT");
    late = setTimeout(() => signalGroup(child.pid, "SIGKILL"), grace);
  };
  signal?.addEventListener("abort", stop, { once: true });

  const isClosed = new Promise<void>((closed) => child.once("close", closed));
  child.once("exit", async (status) => {
    clearTimeout(late);
    signal?.removeEventListener("abort", stop);
    // The program may end before what it started does.
    signalGroup(child.pid, "SIGKILL");
    await Promise.race([isClosed, new Promise((passed) => setTimeout(passed, lastWords))]);
    release();
    for (const reader of readers) reader.end();
    resolve(status === null || signal?.aborted === true ? { kind: "stopped" } : { kind: "ended", status });
  });
}
