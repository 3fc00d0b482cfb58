import { StoreError } from "../../authoring/errors.ts";
import { type OwnChild, startChild } from "../../platform/childProcess.ts";
import { endWithProgram } from "../../platform/endWithProgram.ts";
import { newId } from "../../platform/ids.ts";
import { ownProgram } from "../../platform/ownProgram.ts";
import { childEnvironment } from "../childEnvironment.ts";
import { servingLimits } from "../limits.ts";
import { childWord, type ServeRequest } from "../protocol.ts";
import { errorOf } from "./errorOf.ts";
import type { FromStore, ToStore } from "./messages.ts";

/** Messages but for the number of their call. */
type Asked<T> = T extends unknown ? Omit<T, "id"> : never;

interface Waiting {
  readonly resolve: (answer: FromStore) => void;
  readonly reject: (error: Error) => void;
}

/** A child that runs a store. It starts with the first call and ends with `end`, or with the program. */
export class StoreSession {
  readonly #request: ServeRequest;
  readonly #token = newId();
  readonly #waiting = new Map<number, Waiting>();
  readonly #removed = new Map<number, (count: number) => void>();
  #child: OwnChild | undefined;
  #ended: Error | undefined;
  #release = () => {};
  #watch: ReturnType<typeof setInterval> | undefined;
  #heard = 0;
  #calls = 0;

  constructor(request: ServeRequest) {
    this.#request = request;
  }

  /** A number for a call; `onRemoved` hears how many files it has removed. */
  newCall(onRemoved?: (count: number) => void): number {
    this.#calls += 1;
    if (onRemoved !== undefined) this.#removed.set(this.#calls, onRemoved);
    return this.#calls;
  }

  /** Sends a message of a call and waits for its answer. Rejects with what the store threw, or says why the child is gone. */
  async ask(id: number, message: Asked<Exclude<ToStore, { readonly do: "stop" }>>): Promise<FromStore> {
    if (this.#ended !== undefined) throw this.#ended;
    this.#child ??= this.#start();
    if (this.#waiting.size === 0) this.#heard = Date.now();
    const answer = new Promise<FromStore>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#send({ id, ...message } as ToStore);
    const said = await answer;
    if ("failed" in said) throw errorOf(said.failed);
    return said;
  }

  /** Tells that the signal of a call was aborted; what waits for it is rejected by the store itself. */
  stop(id: number, why: string): void {
    if (this.#child !== undefined && this.#ended === undefined) this.#send({ id, do: "stop", why });
  }

  /** Ends the child. */
  end(): void {
    this.#fail(new StoreError("unavailable", "The store was closed."));
  }

  #start(): OwnChild {
    const { folder } = this.#request;
    const { file, words } = ownProgram({ read: [], works: true });
    const child = startChild({ file, words: [...words, childWord] }, folder, childEnvironment(true));
    this.#release = endWithProgram(child.kill);
    this.#heard = Date.now();
    this.#watch = setInterval(() => this.#look(child), servingLimits.everyMs);
    this.#watch.unref();
    listen(child, this.#token, (message) => this.#hear(message));
    child.process.stderr?.resume();
    child.process.stdin?.on("error", () => {});
    child.process.on("error", (error) => this.#fail(gone(`it cannot be run (${error.message})`)));
    child.process.on("close", () => this.#fail(gone("its process has ended")));
    child.process.stdin?.write(`${JSON.stringify({ token: this.#token, request: this.#request })}\n`);
    return child;
  }

  #send(message: ToStore): void {
    this.#child?.process.stdin?.write(`${JSON.stringify(message)}\n`);
  }

  #hear(message: FromStore): void {
    this.#heard = Date.now();
    if ("removed" in message) {
      this.#removed.get(message.id)?.(message.removed);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    waiting?.resolve(message);
  }

  async #look(child: OwnChild): Promise<void> {
    const { idleMs, memory } = servingLimits;
    if (this.#waiting.size > 0 && Date.now() - this.#heard > idleMs)
      this.#fail(
        new StoreError("timeout", `The store's own code did not answer for ${idleMs / 1000} s and was stopped.`),
      );
    const taken = await child.memory();
    if (taken !== undefined && taken > memory) this.#fail(gone(`it took more than ${memory / 2 ** 20} MiB of memory`));
  }

  #fail(error: Error): void {
    if (this.#ended !== undefined) return;
    this.#ended = error;
    clearInterval(this.#watch);
    this.#child?.kill();
    this.#release();
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

function gone(why: string): StoreError {
  return new StoreError("unavailable", `The store's own code cannot go on: ${why}.`, {
    hint: "Look at the implementation of the flavor; mlstack flavor test tries it.",
  });
}

/** Hears the lines that begin with the token; all else is what the person's code prints, and nobody sees it. */
function listen({ process }: OwnChild, token: string, hear: (message: FromStore) => void): void {
  let rest = "";
  process.stdout?.setEncoding("utf8");
  process.stdout?.on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.startsWith(`${token} `)) hear(JSON.parse(line.slice(token.length + 1)));
    if (!rest.startsWith(token.slice(0, rest.length))) rest = rest.slice(-token.length);
  });
}
