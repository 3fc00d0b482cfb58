import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
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
  walkByListing,
} from "mlstack";
import type { MyS3ArtifactStoreConfig } from "./my_s3_artifact_store.ts";
import { clientOptions } from "./my_s3_client_options.ts";

/** Where something lies: the bucket, and the key in it, which is empty for the bucket itself. */
interface Place {
  readonly Bucket: string;
  readonly Key: string;
}

const folder: ArtifactStat = { kind: "folder", size: 0 };

/** Files go up whole, from memory: the built-in flavor s3 sends large ones in parts. Folders are empty objects whose keys end with a slash. */
export class MyS3ArtifactStore extends BaseArtifactStore<MyS3ArtifactStoreConfig> {
  readonly #client = new S3Client(clientOptions(this.config));

  override async openRead(path: string, { start = 0, end, signal }: ReadOptions = {}) {
    const nothing = new Blob([]).stream();
    const { size } = await this.stat(path, { ...(signal && { signal }) });
    if (start >= Math.min(end ?? size, size)) return nothing;
    const range = start > 0 || end !== undefined ? { Range: `bytes=${start}-${end === undefined ? "" : end - 1}` } : {};
    const { Body } = await this.#client.send(new GetObjectCommand({ ...placeOf(path), ...range }), abort(signal));
    return (Body?.transformToWebStream() ?? nothing) as ReadableStream<Uint8Array>;
  }

  override async openWrite(path: string, { signal }: CallOptions = {}) {
    signal?.throwIfAborted();
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    return new WritableStream<Uint8Array>({
      start: (controller) => signal?.addEventListener("abort", () => controller.error(signal.reason)),
      write: (bytes) => void chunks.push(new Uint8Array(bytes)),
      close: async () => this.#put(path, await new Blob(chunks).bytes(), signal),
    });
  }

  override async copyfile(source: string, target: string, { overwrite = false, signal }: OverwriteOptions = {}) {
    if (!overwrite && (await this.exists(target, { ...(signal && { signal }) })))
      throw new AlreadyExistsError(`${target} is there already.`);
    const { Bucket, Key } = placeOf(source);
    const from = `${Bucket}/${Key.split("/").map(encodeURIComponent).join("/")}`;
    const command = new CopyObjectCommand({
      ...this.config.s3_additional_kwargs,
      ...placeOf(target),
      CopySource: from,
    });
    if ((await this.#client.send(command, abort(signal)).catch(missing)) === undefined)
      throw new NotFoundError(`There is no ${source}.`);
  }

  override async exists(path: string, options?: CallOptions) {
    return (await this.#look(path, options)) !== undefined;
  }

  override glob(pattern: string, options?: CallOptions) {
    return globByListing(this, pattern, options);
  }

  override async isdir(path: string, options?: CallOptions) {
    return (await this.#look(path, options))?.kind === "folder";
  }

  /** The service tells sizes while it lists: the base would ask for each file by itself. */
  override async *list(path: string, options: ListOptions = {}) {
    if (!(await this.isdir(path, options))) throw new NotFoundError(`There is no folder ${path}.`);
    yield* this.#entries(path, options);
  }

  override async *listdir(path: string, options: CallOptions = {}) {
    for await (const { name } of this.list(path, options)) yield name;
  }

  override async makedirs(path: string, { signal }: CallOptions = {}) {
    if (path !== this.path) await this.#put(`${path}/`, new Uint8Array(), signal);
  }

  override async mkdir(path: string, options?: CallOptions) {
    if (await this.exists(path, options)) throw new AlreadyExistsError(`${path} is there already.`);
    if (!(await this.isdir(path.slice(0, path.lastIndexOf("/")), options)))
      throw new NotFoundError(`The folder of ${path} is not there.`);
    await this.makedirs(path, options);
  }

  override async remove(path: string, options: CallOptions = {}) {
    const { kind } = await this.stat(path, options);
    if (kind === "folder") throw new StoreError("is-folder", `${path} is a folder.`);
    await this.#client.send(new DeleteObjectCommand(placeOf(path)), abort(options.signal));
  }

  override async rename(source: string, target: string, options: OverwriteOptions = {}) {
    await this.copyfile(source, target, options);
    await this.remove(source, options);
  }

  override async rmtree(path: string, options: RemoveOptions = {}) {
    if (!(await this.isdir(path, options))) throw new NotFoundError(`There is no folder ${path}.`);
    const { Bucket } = placeOf(path);
    let removed = 0;
    for await (const Key of this.#keys(path, options)) {
      await this.#client.send(new DeleteObjectCommand({ Bucket, Key }), abort(options.signal));
      if (!Key.endsWith("/")) options.onRemoved?.(++removed);
    }
  }

  override async stat(path: string, options?: CallOptions) {
    const stat = await this.#look(path, options);
    if (stat === undefined) throw new NotFoundError(`There is no ${path}.`);
    return stat;
  }

  override walk(top: string, options?: CallOptions) {
    return walkByListing(this, top, options);
  }

  override async cleanup() {
    this.#client.destroy();
  }

  async #put(path: string, Body: Uint8Array, signal: AbortSignal | undefined): Promise<void> {
    await this.#client.send(
      new PutObjectCommand({ ...this.config.s3_additional_kwargs, ...placeOf(path), Body }),
      abort(signal),
    );
  }

  /** A file, a folder with something in it, the store's own root, or undefined. */
  async #look(path: string, options: CallOptions = {}): Promise<ArtifactStat | undefined> {
    const place = placeOf(path);
    if (path.replace(/\/+$/, "") === this.path) return folder;
    const file = await this.#client.send(new HeadObjectCommand(place), abort(options.signal)).catch(missing);
    if (file !== undefined) return fileOf(file.ContentLength, file.LastModified, file.ETag);
    for await (const _ of this.#keys(path, options)) return folder;
    return undefined;
  }

  /** All keys below a folder. */
  async *#keys(path: string, { signal }: CallOptions): AsyncIterable<string> {
    const { Bucket, Key } = placeOf(path);
    const Prefix = Key === "" ? "" : `${Key.replace(/\/+$/, "")}/`;
    let ContinuationToken: string | undefined;
    do {
      const page = await this.#client.send(
        new ListObjectsV2Command({ Bucket, Prefix, ContinuationToken }),
        abort(signal),
      );
      for (const { Key: key } of page.Contents ?? []) if (key !== undefined) yield key;
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
  }

  /** What is directly in a folder, or with `recursive` all files below it. */
  async *#entries(path: string, { recursive = false, signal }: ListOptions): AsyncIterable<ArtifactEntry> {
    const { Bucket, Key } = placeOf(path);
    const Prefix = Key === "" ? "" : `${Key}/`;
    let ContinuationToken: string | undefined;
    do {
      const wanted = { Bucket, Prefix, ContinuationToken, ...(!recursive && { Delimiter: "/" }) };
      const page = await this.#client.send(new ListObjectsV2Command(wanted), abort(signal));
      for (const { Prefix: each = "" } of page.CommonPrefixes ?? [])
        yield { ...folder, name: each.slice(Prefix.length, -1) };
      for (const { Key: key = "", Size, LastModified, ETag } of page.Contents ?? [])
        if (!key.endsWith("/")) yield { ...fileOf(Size, LastModified, ETag), name: key.slice(Prefix.length) };
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
  }
}

function fileOf(size = 0, modified: Date | undefined, version: string | undefined): ArtifactStat {
  return { kind: "file", size, ...(modified && { modified }), ...(version && { version }) };
}

/** `s3://bucket/folder/file` in its parts. */
function placeOf(path: string): Place {
  const [, Bucket = "", Key = ""] = /^s3:\/\/([^/]+)\/?(.*)$/s.exec(path) ?? [];
  return { Bucket, Key };
}

function abort(signal: AbortSignal | undefined): { readonly abortSignal?: AbortSignal } {
  return signal === undefined ? {} : { abortSignal: signal };
}

/** An answer that says that something is not there is none; other refusals go on. */
function missing(error: unknown): undefined {
  if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return undefined;
  throw error;
}
