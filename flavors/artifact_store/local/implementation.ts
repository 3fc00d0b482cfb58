import { lstat, mkdir, rmdir, stat, unlink } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import {
  AlreadyExistsError,
  type ArtifactEntry,
  type ArtifactStat,
  BaseArtifactStore,
  type CallOptions,
  globByListing,
  type ListOptions,
  NotFoundError,
  type OverwriteOptions,
  type ReadOptions,
  type RemoveOptions,
  StoreError,
  type WalkedFolder,
  type WriteOptions,
} from "mlstack";
import type { LocalArtifactStoreConfig } from "./config.ts";
import { entriesIn, filesBelow, linkAt, walkFolders } from "./listing.ts";
import { insideOf, rootOf, thereIs } from "./location.ts";
import { isMissing, isThere, localProblem, saying } from "./problems.ts";
import { nothingAt, readParts, statOf } from "./reading.ts";
import { emptyFolder } from "./removing.ts";
import { makeFolders, moveTo, writeWhole } from "./writing.ts";

/** A folder of this machine. Links that lead out of it are not followed, and files appear whole or not at all. */
export class LocalArtifactStore extends BaseArtifactStore<LocalArtifactStoreConfig> {
  readonly #root = rootOf(this.config.path, this.id);

  override get path(): string {
    return this.#root;
  }

  override localPath(): string {
    return this.#root;
  }

  openRead(path: string, options: ReadOptions = {}): Promise<ReadableStream<Uint8Array>> {
    return saying(path, async () => readParts(await this.#place(path), path, options));
  }

  openWrite(path: string, { signal }: WriteOptions = {}): Promise<WritableStream<Uint8Array>> {
    return saying(path, async () => writeWhole(await this.#itself(path), { overwrite: true, signal }));
  }

  copyfile(source: string, target: string, { overwrite = false, signal }: OverwriteOptions = {}): Promise<void> {
    return saying(source, async () => {
      const bytes = await this.openRead(source, signal ? { signal } : {});
      const place = await this.#itself(target);
      if (!overwrite && (await thereIs(place))) {
        await bytes.cancel();
        throw new AlreadyExistsError(`${target} is there already.`);
      }
      await bytes.pipeTo(await writeWhole(place, { overwrite, signal }));
    });
  }

  async exists(path: string): Promise<boolean> {
    return (await this.#statIfThere(path)) !== undefined;
  }

  glob(pattern: string, options?: CallOptions): AsyncIterable<string> {
    return globByListing(this, pattern, options);
  }

  async isdir(path: string): Promise<boolean> {
    return (await this.#statIfThere(path))?.kind === "folder";
  }

  override async *list(path: string, options: ListOptions = {}): AsyncIterable<ArtifactEntry> {
    const listed = options.recursive ? filesBelow(this.#root, path, options) : entriesIn(this.#root, path, options);
    yield* this.#listing(path, listed);
  }

  async *listdir(path: string, options: CallOptions = {}): AsyncIterable<string> {
    for await (const { name } of this.list(path, options)) yield name;
  }

  makedirs(path: string): Promise<void> {
    return saying(path, async () => makeFolders(await this.#place(path)));
  }

  mkdir(path: string): Promise<void> {
    return saying(path, async () => {
      try {
        await mkdir(await this.#itself(path));
      } catch (error) {
        if (isMissing(error)) throw new NotFoundError(`The folder above ${path} is not there.`, { cause: error });
        throw isThere(error) ? new AlreadyExistsError(`${path} is there already.`) : error;
      }
    });
  }

  remove(path: string): Promise<void> {
    return saying(path, async () => {
      const place = await this.#itself(path);
      if ((await lstat(place)).isDirectory()) throw new StoreError("is-folder", `${path} is a folder and not a file.`);
      await unlink(place);
    });
  }

  rename(source: string, target: string, { overwrite = false }: OverwriteOptions = {}): Promise<void> {
    return saying(source, async () => {
      const from = await this.#itself(source);
      const to = await this.#itself(target);
      if ((await lstat(from)).isDirectory())
        throw new StoreError("is-folder", `${source} is a folder; only files are moved.`);
      await makeFolders(dirname(to));
      await moveTo(from, to, overwrite);
    });
  }

  rmtree(path: string, options: RemoveOptions = {}): Promise<void> {
    return saying(path, async () => {
      const place = await this.#itself(path);
      const isRoot = this.#isRoot(path);
      if (isRoot && !(await thereIs(place))) return;
      const own = await lstat(place);
      if (own.isSymbolicLink() && !isRoot) return unlink(place);
      if (own.isFile()) throw new StoreError("is-file", `${path} is a file and not a folder.`);
      const count = await emptyFolder(place, options);
      if (!isRoot) await rmdir(place);
      options.onRemoved?.(count);
    });
  }

  async stat(path: string): Promise<ArtifactStat> {
    const found = (await saying(path, () => linkAt(this.#root, path))) ?? (await this.#statIfThere(path));
    if (found === undefined) throw nothingAt(path);
    return found;
  }

  async *walk(top: string, options: CallOptions = {}): AsyncIterable<WalkedFolder> {
    let begun = false;
    for await (const folder of this.#listing(top, walkFolders(this.#root, top, options))) {
      begun = true;
      yield folder;
    }
    if (!begun) yield { path: top, folders: [], files: [] };
  }

  #isRoot(path: string): boolean {
    return resolve(path) === resolve(this.#root);
  }

  #place(path: string): Promise<string> {
    return insideOf(this.#root, path);
  }

  #itself(path: string): Promise<string> {
    return insideOf(this.#root, path, { itself: true });
  }

  /** What a listing finds; nothing in a root that is not made yet. */
  async *#listing<T>(path: string, found: AsyncIterable<T>): AsyncIterable<T> {
    try {
      yield* found;
    } catch (error) {
      if (isMissing(error) && this.#isRoot(path) && (await this.isdir(path))) return;
      if (isMissing(error) && (await this.exists(path)))
        throw new StoreError("is-file", `${path} is a file and not a folder.`, { cause: error });
      throw localProblem(error, path);
    }
  }

  #statIfThere(path: string): Promise<ArtifactStat | undefined> {
    return saying(path, async () => {
      try {
        return statOf(await stat(await this.#place(path)));
      } catch (error) {
        if (!isMissing(error)) throw error;
        return this.#isRoot(path) ? { kind: "folder", size: 0 } : undefined;
      }
    });
  }
}
