import { z } from "zod";
import type { ConfigRule } from "../../core/rule/rule.ts";
import type { CallOptions } from "../callOptions.ts";
import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";
import type {
  ArtifactEntry,
  ArtifactStat,
  ListOptions,
  OverwriteOptions,
  ReadOptions,
  RemoveOptions,
  WalkedFolder,
  WriteOptions,
} from "./artifactFiles.ts";
import { listByNames } from "./artifactListing.ts";
import { pathRules } from "./artifactPath.ts";

/** The config of every artifact store: where it keeps its files. */
export const BaseArtifactStoreConfig = StackComponentConfig.extend({
  path: z.string().meta({
    description: "Root folder or bucket address under which all files of the store are kept",
    details:
      "Think before changing it later: every artifact is recorded with its full address, and what lies outside the present root is refused. Quotes around the value are dropped.",
    example: "/data/artifacts",
  }),
});
export type BaseArtifactStoreConfig = typeof BaseArtifactStoreConfig;

/** A config schema with a text `path`. */
export type ArtifactStoreConfigSchema = ConfigSchema & z.ZodType<{ path: string }>;

/** The base of all flavors of artifact stores. Its rules: quotes around `path` are dropped, and its scheme must be one of `supportedSchemes`. */
export abstract class BaseArtifactStoreFlavor<C extends ArtifactStoreConfigSchema> extends Flavor<
  C,
  BaseArtifactStore<C>
> {
  readonly type = "artifact_store";
  /** What `path` may start with, such as `s3://`; an empty list: anything. */
  abstract readonly supportedSchemes: readonly string[];

  override typeRules(): readonly ConfigRule[] {
    return pathRules(this.supportedSchemes);
  }
}

/**
 * What an artifact store can do. Paths are whole ones, such as `s3://bucket/folder/file`, and lie within the store's `path`: the caller has
 * checked that. Methods reject with an `Error` whose message a person can act on: `NotFoundError`, `AlreadyExistsError`, or a `StoreError`, which says
 * what kind of problem it is. The root of the store counts as an empty folder while nothing is in it. Names that are listed are data: never
 * make a path of this machine from one unchecked. The names are those of ZenML's BaseArtifactStore.
 */
export abstract class BaseArtifactStore<
  C extends ArtifactStoreConfigSchema = BaseArtifactStoreConfig,
> extends StackComponent<C> {
  /** The bytes of a file or of a part of it; a part beyond its end is empty. Rejects when there is none. Nothing is held open once the stream is cancelled. */
  abstract openRead(path: string, options?: ReadOptions): Promise<ReadableStream<Uint8Array>>;
  /**
   * Takes the bytes of a new file and makes the folders above it. The file is complete, and replaces an older one, when the stream is closed; until
   * then nobody sees it. Aborting, and the signal, leave nothing behind.
   */
  abstract openWrite(path: string, options?: WriteOptions): Promise<WritableStream<Uint8Array>>;
  /** Copies a file within the store. Rejects when the target is there and `overwrite` is not set. */
  abstract copyfile(source: string, target: string, options?: OverwriteOptions): Promise<void>;
  /** Tells whether a file or folder is there. */
  abstract exists(path: string, options?: CallOptions): Promise<boolean>;
  /** Paths that fit a pattern with `*`, `?`, `[…]`, and `**` for any number of folders: `globByListing` does it for every store. */
  abstract glob(pattern: string, options?: CallOptions): AsyncIterable<string>;
  /** Tells whether the path is a folder. */
  abstract isdir(path: string, options?: CallOptions): Promise<boolean>;
  /** The names directly in a folder, without the folder's own path. Rejects when there is no such folder. */
  abstract listdir(path: string, options?: CallOptions): AsyncIterable<string>;
  /** Makes a folder and those above it; no error when it is there. */
  abstract makedirs(path: string, options?: CallOptions): Promise<void>;
  /** Makes a folder whose parent is there. Rejects when it is there already. */
  abstract mkdir(path: string, options?: CallOptions): Promise<void>;
  /** Removes one file. Rejects when there is none. */
  abstract remove(path: string, options?: CallOptions): Promise<void>;
  /** Moves a file. Rejects when the target is there and `overwrite` is not set. */
  abstract rename(source: string, target: string, options?: OverwriteOptions): Promise<void>;
  /** Removes a folder with all that is in it; of the root only what is in it. Rejects when there is none. */
  abstract rmtree(path: string, options?: RemoveOptions): Promise<void>;
  /** Size, kind and time of a file or folder. Rejects when there is none. */
  abstract stat(path: string, options?: CallOptions): Promise<ArtifactStat>;
  /** Every folder of a tree, a folder before those in it: `walkByListing` does it for every store. */
  abstract walk(top: string, options?: CallOptions): AsyncIterable<WalkedFolder>;

  /** Sentences on what of the configuration this store does not take into account. */
  warnings?(): readonly string[];

  /** The root of the store, without a slash at its end. */
  get path(): string {
    const path = this.config.path;
    return path.replace(/(?<=[^/:])\/+$/, "");
  }

  /**
   * What is in a folder, with what is known of it. Asks for no more than it is read: who stops early has saved the rest. Rejects when there is no such
   * folder. A store that learns sizes while it lists should have its own; this one asks for each name.
   */
  list(path: string, options: ListOptions = {}): AsyncIterable<ArtifactEntry> {
    return listByNames(this, path, options);
  }

  /** Tells whether the path is a file. */
  async isfile(path: string, options?: CallOptions): Promise<boolean> {
    return (await this.exists(path, options)) && !(await this.isdir(path, options));
  }

  /** The size of a file in bytes; undefined for a folder. */
  async size(path: string, options?: CallOptions): Promise<number | undefined> {
    const stat = await this.stat(path, options);
    return stat.kind === "file" ? stat.size : undefined;
  }

  /** The text of a file, piece by piece. */
  async openReadText(path: string, options?: CallOptions): Promise<ReadableStream<string>> {
    const decoder: ReadableWritablePair<string, Uint8Array> = new TextDecoderStream() as never;
    return (await this.openRead(path, options)).pipeThrough(decoder);
  }

  /** Takes the text of a new file, written as UTF-8; `done` settles when the file is complete. */
  async openWriteText(
    path: string,
    options?: WriteOptions,
  ): Promise<{ readonly stream: WritableStream<string>; readonly done: Promise<void> }> {
    const encoder = new TextEncoderStream();
    const done = encoder.readable.pipeTo(await this.openWrite(path, options));
    return { stream: encoder.writable, done };
  }
}
