import { StoreError } from "../../authoring/errors.ts";
import type { Failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { ChildRights } from "../../platform/ownProgram.ts";
import { type ServingLimits, servingLimits } from "../limits.ts";
import type { ServeRequest } from "../protocol.ts";
import { errorOf } from "./errorOf.ts";
import { noBytes } from "./frames.ts";
import { type FromStore, openingId, type StoreFacts, type ToStore } from "./messages.ts";
import { codeHint, type StoreChild, startStoreChild } from "./storeChild.ts";

/** A message of a call, but for the number of the call. */
export type Asked = Without<Exclude<ToStore, { readonly do: "stop" }>, "id">;
type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;

/** What goes with a message. */
export interface AskOptions {
  readonly bytes?: Uint8Array;
  /** So many bytes may be on their way meanwhile, of which nothing is heard here: the answer may take as long as they do. */
  readonly unseenBytes?: number;
}

/** Slower than this nobody waits for, in bytes per millisecond. */
const slowest = 50;

/** An answer, with the bytes that belong to it. */
export interface Answer {
  readonly said: FromStore;
  readonly bytes: Uint8Array;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  /** When it is to be heard of at the latest, ms. */
  until: number;
}

/** What a session is begun with. */
export interface SessionInput {
  readonly request: ServeRequest;
  readonly rights: ChildRights;
  readonly limits?: ServingLimits;
  /** Takes secret values out of what the store's code says of its trouble: it was given them. */
  readonly redact?: (text: string) => string;
}

/** The calls of a store that runs in a child, from `open` to `end`. When the child fails, the next call starts another one. */
export class StoreSession {
  readonly #input: SessionInput;
  readonly #limits: ServingLimits;
  readonly #waiting = new Map<number, Waiting>();
  readonly #removed = new Map<number, (count: number) => void>();
  #child: StoreChild | undefined;
  /** Why there is no child that can be asked. */
  #ended: Error | undefined;
  #isClosed = false;
  #opening: Promise<Result<StoreFacts, Failure>> | undefined;
  #calls = openingId;

  constructor(input: SessionInput) {
    this.#input = input;
    this.#limits = input.limits ?? servingLimits;
  }

  /** Starts the child, which makes the store. Errors: those of loading it. Rejects with what the store's own class threw. */
  async open(): Promise<Result<StoreFacts, Failure>> {
    this.#ended = undefined;
    const answer = this.#wait(openingId);
    this.#child = startStoreChild({
      ...this.#input,
      limits: this.#limits,
      onMessage: (said, bytes) => this.#hear(said, bytes),
      onGone: (error) => this.#fail(this.#told(error)),
      onTick: () => {
        this.#lookForSilence();
        return this.#waiting.size > 0;
      },
    });
    const { said } = await answer;
    if ("refused" in said) return err(said.refused);
    if ("facts" in said) return ok(said.facts);
    throw new StoreError("unavailable", "The store's own code does not say what it is.", { hint: codeHint });
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
    await this.#alive(message.do === "call");
    const answer = this.#wait(id, unseenBytes / slowest);
    this.#child?.send({ id, ...message } as ToStore, bytes);
    return answer;
  }

  /** Tells that the signal of a call was aborted. The store rejects what waits for it; one that does not is no longer waited for. */
  stop(id: number, why: string): void {
    if (this.#ended !== undefined) return;
    this.#child?.send({ id, do: "stop", why }, noBytes);
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
    this.#isClosed = true;
    if (this.#ended !== undefined) return;
    this.#ended = new StoreError("unavailable", "The store was closed.");
    await this.#child?.end();
    this.#rejectAll(this.#ended);
  }

  async #alive(isNewCall: boolean): Promise<void> {
    if (this.#ended === undefined) return;
    if (!isNewCall || this.#isClosed) throw this.#ended;
    this.#opening ??= this.open().finally(() => {
      this.#opening = undefined;
    });
    const opened = await this.#opening;
    if (!opened.ok) throw opened.error;
  }

  #wait(id: number, moreMs = 0): Promise<Answer> {
    const until = Date.now() + this.#limits.idleMs + moreMs;
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, until }));
  }

  #hear(said: FromStore, bytes: Uint8Array): void {
    const waiting = this.#waiting.get(said.id);
    if ("removed" in said) {
      if (waiting !== undefined) waiting.until = Date.now() + this.#limits.idleMs;
      this.#removed.get(said.id)?.(said.removed);
      return;
    }
    this.#waiting.delete(said.id);
    if ("failed" in said) waiting?.reject(this.#told(errorOf(said.failed)));
    else waiting?.resolve({ said, bytes });
  }

  #told(error: Error): Error {
    error.message = this.#input.redact?.(error.message) ?? error.message;
    return error;
  }

  #lookForSilence(): void {
    const now = Date.now();
    if (!this.#waiting.values().some(({ until }) => now > until)) return;
    this.#child?.kill();
    const said = `The store's own code did not answer for ${this.#limits.idleMs / 1000} s and was stopped.`;
    this.#fail(new StoreError("timeout", said, { hint: codeHint }));
  }

  #fail(error: Error): void {
    if (this.#ended !== undefined) return;
    this.#ended = error;
    this.#rejectAll(error);
  }

  #rejectAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
