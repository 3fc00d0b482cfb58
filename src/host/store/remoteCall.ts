import { messageOf } from "../../authoring/errors.ts";
import type { RemoveOptions } from "../../authoring/types/artifactFiles.ts";
import type { StoreMethod } from "./messages.ts";
import type { Answer, Asked, AskOptions, StoreSession } from "./session.ts";

/** One call of a method of a store in a child, bound to its signal until it is over. Stopped, it rejects with the signal's own reason. */
export class RemoteCall {
  readonly #session: StoreSession;
  readonly #id: number;
  readonly #signal: AbortSignal | undefined;

  constructor(session: StoreSession, { signal, onRemoved }: RemoveOptions = {}) {
    signal?.throwIfAborted();
    this.#session = session;
    this.#id = session.newCall(onRemoved);
    this.#signal = signal;
    signal?.addEventListener("abort", this.#stop);
  }

  /** Begins it. */
  begin(method: StoreMethod, names: readonly string[], options: RemoveOptions = {}): Promise<Answer> {
    const { signal: _, onRemoved: __, ...plain } = options;
    return this.ask({ do: "call", method, args: [...names.map(withoutEnd), plain] });
  }

  /** Sends one of its messages and waits for the answer. */
  async ask(message: Asked, options?: AskOptions): Promise<Answer> {
    try {
      this.#signal?.throwIfAborted();
      return await this.#session.ask(this.#id, message, options);
    } catch (error) {
      this.over();
      this.#signal?.throwIfAborted();
      throw error;
    }
  }

  /** Leaves it before its end, once the store has cleared away what it had got. */
  async abandon(reason: unknown): Promise<void> {
    this.over();
    await this.#session.ask(this.#id, { do: "abandon", why: messageOf(reason) });
  }

  /** Nothing more is asked of it. */
  over(): void {
    this.#session.forget(this.#id);
    this.#signal?.removeEventListener("abort", this.#stop);
  }

  readonly #stop = (): void => this.#session.stop(this.#id, messageOf(this.#signal?.reason));
}

/** The program ends the path of a folder with a slash, which tells it from a file of the same name in a bucket; few stores of a person's own know that. */
function withoutEnd(path: string): string {
  return path.replace(/(?<=[^/:])\/$/, "");
}
