import type { CallOptions } from "../../authoring/callOptions.ts";
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
import { BaseArtifactStore } from "../../authoring/types/artifactStore.ts";
import type { StoreFacts, StoreMethod } from "./messages.ts";
import { RemoteCall } from "./remoteCall.ts";
import { readRemote, writeRemote } from "./remoteStreams.ts";
import type { StoreSession } from "./session.ts";

/** A store whose class is a person's own: each method is called in the child that runs it. */
export class RemoteStore extends BaseArtifactStore {
  readonly #session: StoreSession;
  readonly #warnings: readonly string[];

  constructor(named: { readonly id: string; readonly name: string }, facts: StoreFacts, session: StoreSession) {
    super({ ...named, config: { path: facts.path } });
    this.#session = session;
    this.#warnings = facts.warnings;
  }

  override warnings(): readonly string[] {
    return this.#warnings;
  }

  override openRead(path: string, options?: ReadOptions): Promise<ReadableStream<Uint8Array>> {
    return readRemote(this.#session, path, options);
  }

  override openWrite(path: string, options?: WriteOptions): Promise<WritableStream<Uint8Array>> {
    return writeRemote(this.#session, path, options);
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

  override cleanup(): Promise<void> {
    return this.#session.end();
  }

  async #do<T>(method: StoreMethod, names: readonly string[], options?: RemoveOptions): Promise<T> {
    const call = new RemoteCall(this.#session, options);
    try {
      const { said } = await call.begin(method, names, options);
      return ("value" in said ? said.value : undefined) as T;
    } finally {
      call.over();
    }
  }

  /** Asks for the next page when all of the last one is taken. */
  async *#each<T>(method: StoreMethod, path: string, options?: ListOptions): AsyncGenerator<T> {
    const call = new RemoteCall(this.#session, options);
    let isOver = false;
    try {
      await call.begin(method, [path], options);
      while (!isOver) {
        const { said } = await call.ask({ do: "next" });
        if (!("items" in said)) return;
        isOver = said.done;
        yield* said.items as readonly T[];
      }
    } catch (error) {
      isOver = true;
      throw error;
    } finally {
      if (!isOver) await call.abandon("no more is wanted").catch(() => undefined);
      call.over();
    }
  }
}

function withDate<T extends ArtifactStat>(stat: T): T {
  return stat.modified === undefined ? stat : { ...stat, modified: new Date(stat.modified) };
}
