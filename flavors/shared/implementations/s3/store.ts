import { PutObjectCommand } from "@aws-sdk/client-s3";
import {
  AlreadyExistsError,
  type ArtifactEntry,
  type ArtifactStat,
  type ArtifactStoreConfigSchema,
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
  walkByListing,
  type z,
} from "mlstack";
import { type ClientOptions, clientOptions, type Keys, type ReadClientOptions } from "./clientOptions.ts";
import { copyObject } from "./copying.ts";
import { type GivenKeys, keysInSecret, keysOf } from "./credentials.ts";
import { pathOf, placeOf, prefixOf, type S3Place } from "./keys.ts";
import type { S3Kwargs } from "./kwargs.ts";
import { folderPages } from "./listing.ts";
import { headOf, isFolder, statOf } from "./looking.ts";
import { OneByOne } from "./oneByOne.ts";
import { Parameters } from "./parameters.ts";
import { readObject } from "./reading.ts";
import { removeObject, removeTree } from "./removing.ts";
import { S3Session } from "./session.ts";
import { writeObject } from "./writing.ts";

/** The configs of stores with the S3 protocol. */
export type S3StoreConfigSchema = ArtifactStoreConfigSchema &
  z.ZodType<S3Kwargs & { path: string; key: string | null; secret: string | null; token: string | null }>;

/**
 * A bucket, or a folder in one. Folders are what keys have in common, so that they come and go with the files in them; one that is made holds an empty
 * object whose key ends with a slash, as the consoles of most services make it, and which no listing shows.
 */
export abstract class S3Store<C extends S3StoreConfigSchema> extends BaseArtifactStore<C> {
  #read: ReadClientOptions | undefined;
  readonly #parameters = new Parameters(this.config.s3_additional_kwargs);
  #opened: S3Session | undefined;

  /** What holds for this service where the configuration says nothing else. */
  protected ownOptions(): Partial<ClientOptions> {
    return {};
  }

  /** Further places for keys, after the fields. */
  protected otherKeys(): readonly GivenKeys[] {
    return [];
  }

  /** Read when it is needed: what a service has of its own is not there while the store is made. */
  get #client(): ReadClientOptions {
    this.#read ??= clientOptions(this.config, this.ownOptions());
    return this.#read;
  }

  get #session(): S3Session {
    this.#opened ??= new S3Session(this.#client.options, this.#keys(), this.#parameters);
    return this.#opened;
  }

  #keys(): Keys | undefined {
    const { key, secret, token } = this.config;
    const { accessKeyId, secretAccessKey, sessionToken } = this.#client.options;
    const ofClient = { key: accessKeyId, secret: secretAccessKey, token: sessionToken };
    return keysOf([keysInSecret(this.authenticationSecret), { key, secret, token }, ofClient, ...this.otherKeys()]);
  }

  override warnings(): readonly string[] {
    return [...this.#client.warnings, ...this.#parameters.warnings()];
  }

  override async cleanup(): Promise<void> {
    this.#opened?.close();
    this.#opened = undefined;
  }

  async openRead(path: string, options: ReadOptions = {}): Promise<ReadableStream<Uint8Array>> {
    return readObject(this.#session, placeOf(path), options);
  }

  async openWrite(path: string, options: WriteOptions = {}): Promise<WritableStream<Uint8Array>> {
    return writeObject(this.#session, placeOf(path), options);
  }

  async copyfile(source: string, target: string, { overwrite = false, signal }: OverwriteOptions = {}): Promise<void> {
    await this.#mustBeFile(source, signal);
    if (!overwrite) await this.#mustBeFree(target, signal);
    await copyObject(this.#session, placeOf(source), placeOf(target), signal);
  }

  async rename(source: string, target: string, options: OverwriteOptions = {}): Promise<void> {
    await this.copyfile(source, target, options);
    if (source !== target) await removeObject(this.#session, placeOf(source), options.signal);
  }

  async exists(path: string, options: CallOptions = {}): Promise<boolean> {
    if (this.#isRoot(path)) return this.isdir(path, options);
    return (await statOf(this.#session, placeOf(path), options.signal)) !== undefined;
  }

  async isdir(path: string, { signal }: CallOptions = {}): Promise<boolean> {
    return (await isFolder(this.#session, placeOf(path), signal)) || this.#isRoot(path);
  }

  override async isfile(path: string, { signal }: CallOptions = {}): Promise<boolean> {
    return (await headOf(this.#session, placeOf(path), signal)) !== undefined;
  }

  async stat(path: string, { signal }: CallOptions = {}): Promise<ArtifactStat> {
    const found = await statOf(this.#session, placeOf(path), signal);
    if (found !== undefined) return found;
    if (this.#isRoot(path)) return { kind: "folder", size: 0 };
    throw new NotFoundError(`There is no ${path}.`);
  }

  override list(path: string, options: ListOptions = {}): AsyncIterable<ArtifactEntry> {
    return new OneByOne(this.#pages(path, options));
  }

  async *#pages(path: string, options: ListOptions): AsyncGenerator<readonly ArtifactEntry[], void> {
    yield* folderPages(this.#session, placeOf(path), options, () => this.#noFolder(path, options.signal));
  }

  async *listdir(path: string, options: CallOptions = {}): AsyncIterable<string> {
    for await (const { name } of this.list(path, options)) yield name;
  }

  walk(top: string, options?: CallOptions): AsyncIterable<WalkedFolder> {
    return walkByListing(this, top, options);
  }

  glob(pattern: string, options?: CallOptions): AsyncIterable<string> {
    return globByListing(this, pattern, options);
  }

  async makedirs(path: string, { signal }: CallOptions = {}): Promise<void> {
    const { bucket, key } = placeOf(path);
    if (await this.isdir(path, { ...(signal && { signal }) })) return;
    const marker = { bucket, key: prefixOf(key) };
    const command = new PutObjectCommand({
      ...this.#parameters.of("upload"),
      Bucket: bucket,
      Key: marker.key,
      Body: new Uint8Array(),
    });
    const question = { action: "s3:PutObject", path: pathOf(marker) };
    await this.#session.ask(question, signal, (client, options) => client.send(command, options));
  }

  async mkdir(path: string, options: CallOptions = {}): Promise<void> {
    await this.#mustBeFree(path, options.signal);
    const above = path.replace(/\/[^/]*\/?$/, "");
    if (!(await this.isdir(above, options))) throw new NotFoundError(`The folder above ${path} is not there.`);
    await this.makedirs(path, options);
  }

  async remove(path: string, { signal }: CallOptions = {}): Promise<void> {
    await this.#mustBeFile(path, signal);
    await removeObject(this.#session, placeOf(path), signal);
  }

  async rmtree(path: string, options: RemoveOptions = {}): Promise<void> {
    const { bucket, key } = placeOf(path);
    const found = await removeTree(this.#session, { bucket, key: prefixOf(key) }, options);
    if (!found) await this.#noFolder(path, options.signal);
  }

  /** Says why there is no such folder; the root counts as one. */
  async #noFolder(path: string, signal: AbortSignal | undefined): Promise<void> {
    if (this.#isRoot(path)) return;
    if (await this.isfile(path, signal && { signal }))
      throw new StoreError("is-file", `${path} is a file and not a folder.`);
    throw new NotFoundError(`There is no ${path}.`);
  }

  #isRoot(path: string): boolean {
    const of = ({ bucket, key }: S3Place) => pathOf({ bucket, key: prefixOf(key) });
    return of(placeOf(path)) === of(placeOf(this.path));
  }

  async #mustBeFree(path: string, signal: AbortSignal | undefined): Promise<void> {
    const found = await statOf(this.#session, placeOf(path), signal);
    if (found !== undefined) throw new AlreadyExistsError(`${path} is there already.`);
  }

  async #mustBeFile(path: string, signal: AbortSignal | undefined): Promise<void> {
    const found = await statOf(this.#session, placeOf(path), signal);
    if (found === undefined) throw new NotFoundError(`There is no ${path}.`);
    if (found.kind === "folder") throw new StoreError("is-folder", `${path} is a folder and not a file.`);
  }
}
