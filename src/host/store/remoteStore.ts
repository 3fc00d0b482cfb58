import type { CallOptions } from "../../authoring/callOptions.ts";
import type { ComponentInit } from "../../authoring/component.ts";
import { messageOf } from "../../authoring/errors.ts";
import type {
  ArtifactEntry,
  ArtifactStat,
  ListOptions,
  OverwriteOptions,
  ReadOptions,
  RemoveOptions,
  WalkedFolder,
  WriteOptions,
} from "../../authoring/types/artifactFiles.ts";
import { BaseArtifactStore, type BaseArtifactStoreConfig } from "../../authoring/types/artifactStore.ts";
import type { StoreMethod } from "./messages.ts";
import type { StoreSession } from "./session.ts";

/** A store whose class is a person's own: each method is called in the child that runs it. */
export class RemoteStore extends BaseArtifactStore {
  readonly #session: StoreSession;

  constructor(init: ComponentInit<BaseArtifactStoreConfig>, session: StoreSession) {
    super(init);
    this.#session = session;
  }

  override copyfile(source: string, target: string, options?: OverwriteOptions): Promise<void> {
    return this.#do("copyfile", [source, target], options);
  }

  override exists(path: string, options?: CallOptions): Promise<boolean> {
    return this.#do("exists", [path], options);
  }

  override isdir(path: string, options?: CallOptions): Promise<boolean> {
    return this.#do("isdir", [path], options);
  }

  override isfile(path: string, options?: CallOptions): Promise<boolean> {
    return this.#do("isfile", [path], options);
  }

  override makedirs(path: string, options?: CallOptions): Promise<void> {
    return this.#do("makedirs", [path], options);
  }

  override mkdir(path: string, options?: CallOptions): Promise<void> {
    return this.#do("mkdir", [path], options);
  }

  override remove(path: string, options?: CallOptions): Promise<void> {
    return this.#do("remove", [path], options);
  }

  override rename(source: string, target: string, options?: OverwriteOptions): Promise<void> {
    return this.#do("rename", [source, target], options);
  }

  override rmtree(path: string, options?: RemoveOptions): Promise<void> {
    return this.#do("rmtree", [path], options);
  }

  override size(path: string, options?: CallOptions): Promise<number | undefined> {
    return this.#do("size", [path], options);
  }

  override async stat(path: string, options?: CallOptions): Promise<ArtifactStat> {
    return withDate(await this.#do<ArtifactStat>("stat", [path], options));
  }

  override async *list(path: string, options?: ListOptions): AsyncIterable<ArtifactEntry> {
    for await (const entry of this.#each<ArtifactEntry>("list", path, options)) yield withDate(entry);
  }

  override listdir(path: string, options?: CallOptions): AsyncIterable<string> {
    return this.#each("listdir", path, options);
  }

  override glob(pattern: string, options?: CallOptions): AsyncIterable<string> {
    return this.#each("glob", pattern, options);
  }

  override walk(top: string, options?: CallOptions): AsyncIterable<WalkedFolder> {
    return this.#each("walk", top, options);
  }

  override async openRead(path: string, options?: ReadOptions): Promise<ReadableStream<Uint8Array>> {
    const call = await this.#begin("openRead", [path], options);
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          const said = await call.ask({ do: "next" });
          if (!("bytes" in said)) return;
          if (said.done) {
            controller.close();
            call.over();
          } else controller.enqueue(new Uint8Array(Buffer.from(said.bytes, "base64")));
        },
        cancel: (reason) => call.abandon(reason),
      },
      { highWaterMark: 0 },
    );
  }

  override async openWrite(path: string, options?: WriteOptions): Promise<WritableStream<Uint8Array>> {
    const call = await this.#begin("openWrite", [path], options);
    const signal = options?.signal;
    let isAsked = false;
    const ask = async (message: Parameters<typeof call.ask>[0]) => {
      isAsked = true;
      await call.ask(message);
      isAsked = false;
    };
    return new WritableStream<Uint8Array>({
      start: (controller) => {
        // What is asked just now fails by itself. It is over once the store has cleared away what it had got.
        const stopped = () => isAsked || call.abandon(signal?.reason).finally(() => controller.error(signal?.reason));
        signal?.addEventListener("abort", stopped);
      },
      write: (bytes) => ask({ do: "write", bytes: Buffer.from(bytes).toString("base64") }),
      close: async () => {
        await ask({ do: "close" });
        call.over();
        isAsked = true;
      },
      abort: (reason) => call.abandon(reason),
    });
  }

  override async cleanup(): Promise<void> {
    this.#session.end();
  }

  async #do<T>(method: StoreMethod, args: readonly string[], options?: RemoveOptions): Promise<T> {
    const call = this.#call(options);
    try {
      const said = await call.ask({ do: "call", method, args: [...args, plainOptions(options)] });
      return ("value" in said ? said.value : undefined) as T;
    } finally {
      call.over();
    }
  }

  async *#each<T>(method: StoreMethod, path: string, options?: ListOptions): AsyncGenerator<T> {
    const call = await this.#begin(method, [path], options);
    let isDone = false;
    try {
      while (!isDone) {
        const said = await call.ask({ do: "next" });
        if (!("items" in said)) return;
        isDone = said.done;
        yield* said.items as readonly T[];
      }
    } catch (error) {
      isDone = true;
      throw error;
    } finally {
      if (!isDone) await call.abandon("no more is wanted");
      call.over();
    }
  }

  async #begin(method: StoreMethod, args: readonly string[], options?: CallOptions) {
    const call = this.#call(options);
    await call.ask({ do: "call", method, args: [...args, plainOptions(options)] });
    return call;
  }

  /** One call, bound to its signal until it is over. An aborted one fails with the signal's own reason. */
  #call({ signal, onRemoved }: RemoveOptions = {}) {
    const session = this.#session;
    const id = session.newCall(onRemoved);
    const stop = () => session.stop(id, messageOf(signal?.reason));
    const over = () => signal?.removeEventListener("abort", stop);
    signal?.throwIfAborted();
    signal?.addEventListener("abort", stop);
    return {
      ask: async (message: Parameters<StoreSession["ask"]>[1]) => {
        try {
          return await session.ask(id, message);
        } catch (error) {
          over();
          signal?.throwIfAborted();
          throw error;
        }
      },
      abandon: async (reason: unknown) => {
        over();
        await session.ask(id, { do: "abandon", why: messageOf(reason) });
      },
      over,
    };
  }
}

function plainOptions({ signal: _, onRemoved: __, ...options }: RemoveOptions = {}): Readonly<Record<string, unknown>> {
  return options;
}

function withDate<T extends ArtifactStat>(stat: T): T {
  return stat.modified === undefined ? stat : { ...stat, modified: new Date(stat.modified) };
}
