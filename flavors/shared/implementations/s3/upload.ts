import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { StoreError } from "mlstack";
import { PartBuffer } from "./buffers.ts";
import { pathOf, type S3Place } from "./keys.ts";
import type { S3Session } from "./session.ts";

const mebibyte = 1 << 20;
/** The least that S3 allows; and what leaves room for 78 GiB when nobody knows how much will come. */
const [smallestPart, usualPart] = [5 * mebibyte, 8 * mebibyte];
const mostParts = 10_000;
/** In bytes: so much is in memory at once. */
const inFlight = 32 * mebibyte;
/** In ms: nobody waits longer for a silent server to take note that an upload has ended. */
const clearing = 3000;

/** How a file is cut. The size of all parts but the last is the same, and there may not be more than 10,000. */
export function cut(size: number | undefined): { readonly partSize: number; readonly sideBySide: number } {
  const needed = Math.ceil((size ?? 0) / (mostParts * mebibyte)) * mebibyte;
  const partSize = size === undefined ? usualPart : Math.max(smallestPart, needed);
  return { partSize, sideBySide: Math.max(1, Math.min(4, Math.floor(inFlight / partSize))) };
}

/**
 * An object that is sent in parts, some at a time, or at once if it is small. The parts share a few buffers, so that memory does not grow with the object;
 * `@aws-sdk/lib-storage` makes new ones for each part, and goes on sending when one has failed.
 */
export class ObjectUpload {
  readonly #session: S3Session;
  readonly #place: S3Place;
  readonly #partSize: number;
  readonly #sideBySide: number;
  readonly #stop = new AbortController();
  readonly #sending = new Set<Promise<void>>();
  readonly #free: PartBuffer[] = [];
  readonly #parts: CompletedPart[] = [];
  #buffers = 0;
  #count = 0;
  #current: PartBuffer | undefined;
  #beginning: Promise<string> | undefined;
  #failure: { readonly error: unknown } | undefined;
  /** Nothing may begin any more: nobody would clear it away. */
  #isStopped = false;

  constructor(session: S3Session, place: S3Place, size: number | undefined) {
    this.#session = session;
    this.#place = place;
    const { partSize, sideBySide } = cut(size);
    this.#partSize = partSize;
    this.#sideBySide = sideBySide;
  }

  get #at() {
    return { Bucket: this.#place.bucket, Key: this.#place.key };
  }

  get #question() {
    return { action: "s3:PutObject", path: pathOf(this.#place) };
  }

  /** Takes the next bytes; waits while enough is under way. Rejects once a part has failed. */
  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      // A full part goes only when more comes: the last one may be as large as the others.
      if (this.#current?.isFull) this.#sendPart();
      this.#current ??= await this.#freeBuffer();
      at += this.#current.take(at === 0 ? bytes : bytes.subarray(at));
    }
  }

  /** Settles when the object is there as a whole. */
  async finish(): Promise<void> {
    if (this.#count === 0) return this.#putWhole();
    if (this.#current && !this.#current.isEmpty) this.#sendPart();
    while (this.#sending.size > 0) await this.#oneSent();
    this.#throwFailure();
    const UploadId = await this.#begin();
    const command = new CompleteMultipartUploadCommand({
      ...this.#session.parameters.of("complete"),
      ...this.#at,
      UploadId,
      MultipartUpload: { Parts: this.#parts },
    });
    await this.#session.ask(this.#question, this.#stop.signal, (client, options) => client.send(command, options));
    this.#beginning = undefined;
  }

  async #putWhole(): Promise<void> {
    const Body = this.#current?.bytes() ?? new Uint8Array();
    const command = new PutObjectCommand({ ...this.#session.parameters.of("upload"), ...this.#at, Body });
    await this.#session.ask(this.#question, this.#stop.signal, (client, options) => client.send(command, options));
  }

  /** Stops what is under way and clears away what was sent. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#stop.abort();
    await Promise.allSettled([...this.#sending]);
    const UploadId = await this.#beginning?.catch(() => undefined);
    this.#beginning = undefined;
    if (UploadId === undefined) return;
    const options = { abortSignal: AbortSignal.timeout(clearing) };
    // A part that the server was just taking may come back after the first time. The server no longer knows the upload once all is gone; where even
    // this is refused, the first reason is what people need to know.
    for (let times = 0; times < 3; times++) {
      const command = new AbortMultipartUploadCommand({ ...this.#at, UploadId });
      const wasThere = await this.#session.client.send(command, options).then(
        () => true,
        () => false,
      );
      if (!wasThere) return;
    }
  }

  /** The id of the upload. It is not stopped: whether it has begun must be known, or its parts would stay. */
  async #begin(): Promise<string> {
    if (this.#isStopped) throw new StoreError("refused", `The upload of ${this.#question.path} has been stopped.`);
    this.#beginning ??= this.#session.ask(this.#question, undefined, async (client) => {
      const checksums = (await client.config.requestChecksumCalculation()) === "WHEN_SUPPORTED";
      const { UploadId } = await client.send(
        new CreateMultipartUploadCommand({
          ...(checksums && { ChecksumAlgorithm: "CRC32" }),
          ...this.#session.parameters.of("upload"),
          ...this.#at,
        }),
      );
      if (UploadId !== undefined) return UploadId;
      throw new StoreError("refused", `The store began an upload of ${this.#question.path} and did not say which.`);
    });
    return this.#beginning;
  }

  #sendPart(): void {
    const buffer = this.#current;
    if (buffer === undefined) return;
    this.#current = undefined;
    this.#count += 1;
    const sending = this.#partSent(buffer, this.#count)
      .catch((error) => {
        this.#failure ??= { error };
        this.#stop.abort();
      })
      .finally(() => this.#sending.delete(sending));
    this.#sending.add(sending);
  }

  async #partSent(buffer: PartBuffer, PartNumber: number): Promise<void> {
    const UploadId = await this.#begin();
    const part = { ...this.#session.parameters.of("part"), ...this.#at, UploadId, PartNumber, Body: buffer.bytes() };
    const { ETag, ChecksumCRC32, ChecksumCRC32C, ChecksumCRC64NVME, ChecksumSHA1, ChecksumSHA256 } =
      await this.#session.ask(this.#question, this.#stop.signal, (client, options) =>
        client.send(new UploadPartCommand(part), options),
      );
    const checksums = { ChecksumCRC32, ChecksumCRC32C, ChecksumCRC64NVME, ChecksumSHA1, ChecksumSHA256 };
    this.#parts[PartNumber - 1] = { PartNumber, ETag, ...checksums };
    buffer.clear();
    this.#free.push(buffer);
  }

  async #freeBuffer(): Promise<PartBuffer> {
    while (this.#free.length === 0 && this.#buffers > this.#sideBySide) {
      await this.#oneSent();
      this.#throwFailure();
    }
    const free = this.#free.pop();
    if (free !== undefined) return free;
    this.#buffers += 1;
    return new PartBuffer(this.#partSize);
  }

  async #oneSent(): Promise<void> {
    await Promise.race(this.#sending);
  }

  #throwFailure(): void {
    if (this.#failure) throw this.#failure.error;
  }
}
