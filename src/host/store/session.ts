import { StoreError } from "../../authoring/errors.ts";
import type { Failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { type OwnChild, startChild } from "../../platform/childProcess.ts";
import { endWithProgram } from "../../platform/endWithProgram.ts";
import { newId } from "../../platform/ids.ts";
import { type ChildRights, ownProgram } from "../../platform/ownProgram.ts";
import { workingFolder } from "../../platform/workspace.ts";
import { childEnvironment } from "../childEnvironment.ts";
import { endedHow } from "../endedHow.ts";
import { type ServingLimits, servingLimits } from "../limits.ts";
import { childWord, type ServeRequest } from "../protocol.ts";
import { errorOf } from "./errorOf.ts";
import { frameOf, frameReader, noBytes } from "./frames.ts";
import { type FromStore, openingId, type StoreFacts, type ToStore } from "./messages.ts";

/** A message of a call, but for the number of the call. */
export type Asked = Without<Exclude<ToStore, { readonly do: "stop" }>, "id">;
type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;

/** An answer, with the bytes that belong to it. */
export interface Answer {
  readonly said: FromStore;
  readonly bytes: Uint8Array;
}

/** What goes with a message. */
export interface AskOptions {
  readonly bytes?: Uint8Array;
  /** So many bytes may be on their way meanwhile, of which nothing is heard here: the answer may take as long as they do. */
  readonly unseenBytes?: number;
}

/** Slower than this nobody waits for, in bytes per millisecond. */
const slowest = 50;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  /** When it is to be heard of at the latest, ms. */
  until: number;
}

/** What a session is begun with. */
export interface SessionInput {
  readonly request: ServeRequest;
  /** What the child may do where the runtime can hold it to that. */
  readonly rights: ChildRights;
  readonly limits?: ServingLimits;
}

/** A child that runs a store, from `open` to `end` or the end of the program. */
export class StoreSession {
  readonly #input: SessionInput;
  readonly #limits: ServingLimits;
  readonly #token = newId();
  readonly #waiting = new Map<number, Waiting>();
  readonly #removed = new Map<number, (count: number) => void>();
  #child: OwnChild | undefined;
  #ended: Error | undefined;
  #release = () => {};
  #watch: ReturnType<typeof setInterval> | undefined;
  #calls = openingId;

  constructor(input: SessionInput) {
    this.#input = input;
    this.#limits = input.limits ?? servingLimits;
  }

  /** Starts the child, which makes the store. Errors: those of loading it. Rejects with what the store's own class threw. */
  async open(): Promise<Result<StoreFacts, Failure>> {
    const answer = this.#wait(openingId);
    this.#child = this.#start();
    const { said } = await answer;
    if ("refused" in said) return err(said.refused);
    if ("facts" in said) return ok(said.facts);
    throw gone("it does not say what it is");
  }

  /** A number for a call; `onRemoved` hears how many files it has removed. */
  newCall(onRemoved?: (count: number) => void): number {
    this.#calls += 1;
    if (onRemoved !== undefined) this.#removed.set(this.#calls, onRemoved);
    return this.#calls;
  }

  /** A call is over. */
  forget(id: number): void {
    this.#removed.delete(id);
  }

  /** Sends a message of a call and waits for its answer. Rejects with what the store threw, or says why the child is gone. */
  async ask(id: number, message: Asked, { bytes = noBytes, unseenBytes = 0 }: AskOptions = {}): Promise<Answer> {
    if (this.#ended !== undefined) throw this.#ended;
    const answer = this.#wait(id, unseenBytes / slowest);
    this.#send({ id, ...message } as ToStore, bytes);
    return answer;
  }

  /** Tells that the signal of a call was aborted. The store rejects what waits for it; one that does not is no longer waited for. */
  stop(id: number, why: string): void {
    if (this.#ended !== undefined) return;
    this.#send({ id, do: "stop", why }, noBytes);
    const stopped = this.#waiting.get(id);
    if (stopped === undefined) return;
    const late = setTimeout(() => {
      if (this.#waiting.get(id) !== stopped) return;
      this.#waiting.delete(id);
      stopped.reject(new Error(why));
    }, this.#limits.stopMs);
    late.unref();
  }

  /** Ends the child once it has closed what it holds, or after a short while. */
  async end(): Promise<void> {
    const child = this.#child;
    if (this.#ended !== undefined || child === undefined) return;
    this.#ended = new StoreError("unavailable", "The store was closed.");
    child.process.stdin?.end();
    await Promise.race([
      new Promise((resolve) => child.process.once("close", resolve)),
      new Promise((resolve) => setTimeout(resolve, this.#limits.stopMs)),
    ]);
    this.#over(this.#ended);
  }

  #start(): OwnChild {
    const { request, rights } = this.#input;
    const { file, words } = ownProgram(rights);
    const child = startChild({ file, words: [...words, childWord] }, workingFolder(), childEnvironment(true));
    this.#release = endWithProgram(child.kill);
    this.#watch = setInterval(() => this.#look(child), this.#limits.everyMs);
    this.#watch.unref();
    let lastSaid = "";
    const read = frameReader(this.#token, (message, bytes) => this.#hear(message as FromStore, bytes));
    child.process.stdout?.on("data", (chunk: Buffer) => {
      try {
        read(chunk);
      } catch {
        this.#fail(gone("it wrote into its answers"));
      }
    });
    child.process.stderr?.on("data", (chunk: Buffer) => {
      lastSaid = (lastSaid + chunk.toString()).slice(-2000);
    });
    child.process.stdin?.on("error", () => {});
    child.process.on("error", (error) => this.#fail(gone(`it cannot be run: ${error.message}`)));
    child.process.on("close", (status, signal) => this.#fail(gone(`it ended ${endedHow(status, signal, lastSaid)}`)));
    child.process.stdin?.write(`${JSON.stringify({ token: this.#token, request })}\n`);
    return child;
  }

  #wait(id: number, moreMs = 0): Promise<Answer> {
    const until = Date.now() + this.#limits.idleMs + moreMs;
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, until }));
  }

  #send(message: ToStore, bytes: Uint8Array): void {
    for (const part of frameOf(this.#token, message, bytes)) this.#child?.process.stdin?.write(part);
  }

  #hear(said: FromStore, bytes: Uint8Array): void {
    const waiting = this.#waiting.get(said.id);
    if ("removed" in said) {
      if (waiting !== undefined) waiting.until = Date.now() + this.#limits.idleMs;
      this.#removed.get(said.id)?.(said.removed);
      return;
    }
    this.#waiting.delete(said.id);
    if ("failed" in said) waiting?.reject(errorOf(said.failed));
    else waiting?.resolve({ said, bytes });
  }

  async #look(child: OwnChild): Promise<void> {
    const { idleMs, memory } = this.#limits;
    const now = Date.now();
    if (this.#waiting.values().some(({ until }) => now > until)) return this.#fail(silent(idleMs));
    const taken = await child.memory();
    if (taken !== undefined && taken > memory) this.#fail(gone(`it took more than ${memory / 2 ** 20} MiB of memory`));
  }

  #fail(error: Error): void {
    if (this.#ended !== undefined) return;
    this.#ended = error;
    this.#over(error);
  }

  #over(error: Error): void {
    clearInterval(this.#watch);
    this.#child?.kill();
    this.#release();
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

const hint = "Look at the implementation of the flavor; mlstack flavor test tries it.";

function gone(why: string): StoreError {
  return new StoreError("unavailable", `The store's own code cannot go on: ${why}.`, { hint });
}

function silent(idleMs: number): StoreError {
  return new StoreError("timeout", `The store's own code did not answer for ${idleMs / 1000} s and was stopped.`, {
    hint,
  });
}
