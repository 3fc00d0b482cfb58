import type { BaseArtifactStore } from "../../authoring/index.ts";
import { noBytes } from "../store/frames.ts";
import type { StoreMethod, ToStore } from "../store/messages.ts";
import { givenBy, iteratorBy } from "./givenShape.ts";

/** What a message is answered with, but for the number of its call; `bytes` go beside it. */
type Reply = {
  readonly value?: unknown;
  readonly items?: readonly unknown[];
  readonly done?: boolean;
  readonly read?: "some" | "all";
  readonly bytes?: Uint8Array;
};

/** So many entries at most in one answer; the first ones are few, since whoever looks into a folder may not want more. */
const firstItems = 16;
const mostItems = 512;
/** What was found so far is given on when the next ones take longer. */
const longestPageMs = 100;
/** Larger pieces would fill the pipe for other calls. */
const mostBytes = 2 ** 20;

/** What is used of a stream's reader; its type differs between the libraries. */
interface Reader {
  readonly read: () => Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  readonly cancel: (reason: unknown) => Promise<void>;
}

/** One call of a method of a store, with what it holds open. */
export class StoreCall {
  /** Nothing more can be asked of it. */
  isOver = false;
  readonly #abort = new AbortController();
  readonly #onRemoved: (count: number) => void;
  #items: AsyncIterator<unknown> | undefined;
  #method: StoreMethod = "list";
  #reader: Reader | undefined;
  #rest: Uint8Array = noBytes;
  #writer: WritableStreamDefaultWriter<Uint8Array> | undefined;
  #asked = firstItems;

  constructor(onRemoved: (count: number) => void) {
    this.#onRemoved = onRemoved;
  }

  /** The signal of the call is aborted. */
  stop(why: string): void {
    this.#abort.abort(new Error(why));
  }

  /** Closes what it holds open, and has the store clear away what it wrote. */
  async leave(reason: unknown): Promise<void> {
    await this.#items?.return?.();
    await this.#reader?.cancel(reason);
    await this.#writer?.abort(reason).catch(() => undefined);
    // A stream that its signal stopped fails once it has cleared away what it had got.
    await this.#writer?.closed.catch(() => undefined);
  }

  /** Does what a message asks for. Rejects as the store does. */
  async answer(
    store: BaseArtifactStore,
    message: Exclude<ToStore, { readonly do: "stop" }>,
    bytes: Uint8Array,
  ): Promise<Reply> {
    switch (message.do) {
      case "call":
        return this.#begin(store, message.method, message.args);
      case "next":
        return this.#items === undefined ? this.#read() : this.#list(this.#items);
      case "write":
        await this.#writer?.write(bytes);
        return {};
      case "close":
        this.isOver = true;
        await this.#writer?.close();
        return {};
      case "abandon":
        this.isOver = true;
        await this.leave(new Error(message.why));
        return {};
    }
  }

  async #begin(store: BaseArtifactStore, method: StoreMethod, args: readonly unknown[]): Promise<Reply> {
    const named = args.filter((each): each is string => typeof each === "string");
    const [path = "", target = ""] = named;
    const given = args.find((each) => typeof each === "object" && each !== null) ?? {};
    const options = { ...given, signal: this.#abort.signal, onRemoved: this.#onRemoved };
    switch (method) {
      case "list":
      case "listdir":
      case "glob":
      case "walk": {
        this.#items = iteratorBy(method, store[method](path, options));
        this.#method = method;
        return {};
      }
      case "openRead":
        this.#reader = givenBy(method, await store.openRead(path, options)).getReader();
        return {};
      case "openWrite":
        this.#writer = givenBy(method, await store.openWrite(path, options)).getWriter();
        // What goes wrong is said in answer to the next message.
        this.#writer.closed.catch(() => undefined);
        return {};
      case "copyfile":
      case "rename":
        this.isOver = true;
        await store[method](path, target, options);
        return {};
      default:
        this.isOver = true;
        return { value: givenBy(method, await store[method](path, options)) };
    }
  }

  async #list(items: AsyncIterator<unknown>): Promise<Reply> {
    const found: unknown[] = [];
    const start = performance.now();
    while (found.length < this.#asked && (found.length === 0 || performance.now() - start < longestPageMs)) {
      const next = await items.next();
      if (next.done === true) {
        this.isOver = true;
        return { items: found, done: true };
      }
      found.push(givenBy(this.#method, next.value));
    }
    this.#asked = Math.min(mostItems, this.#asked * 4);
    return { items: found, done: false };
  }

  async #read(): Promise<Reply> {
    while (this.#rest.length === 0) {
      const next = await this.#reader?.read();
      if (next?.value === undefined) {
        this.isOver = true;
        return { read: "all" };
      }
      this.#rest = next.value;
    }
    const piece = this.#rest.subarray(0, mostBytes);
    this.#rest = this.#rest.subarray(mostBytes);
    return { read: "some", bytes: piece };
  }
}
