import { AbortMultipartUploadCommand, CreateMultipartUploadCommand, type S3Client } from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { StoreError, type WriteOptions } from "mlstack";
import { pathOf, type S3Place } from "./keys.ts";
import type { S3Session } from "./session.ts";

const mebibyte = 1 << 20;
const smallestPart = 8 * mebibyte;
const mostParts = 10_000;
/** So much is in memory at once. */
const inFlight = 32 * mebibyte;

/** How a file is cut. The size of all parts but the last is the same, and there may not be more than 10,000. */
export function cut(size: number | undefined): { readonly partSize: number; readonly queueSize: number } {
  const needed = Math.ceil((size ?? 0) / (mostParts * mebibyte)) * mebibyte;
  const partSize = Math.max(smallestPart, needed);
  return { partSize, queueSize: Math.max(1, Math.min(4, Math.floor(inFlight / partSize))) };
}

/** An upload that can be stopped at any time and then leaves nothing at the store. */
class StoppableUpload {
  readonly #session: S3Session;
  readonly #place: S3Place;
  readonly #stop = new AbortController();
  readonly #calls = new Set<Promise<unknown>>();
  readonly #upload: Upload;
  #uploadId: string | undefined;

  constructor(session: S3Session, place: S3Place, body: ReadableStream<Uint8Array>, size: number | undefined) {
    this.#session = session;
    this.#place = place;
    const params = { ...session.parameters.of("upload"), Bucket: place.bucket, Key: place.key, Body: body };
    this.#upload = new Upload({ client: this.#client(), params, ...cut(size), leavePartsOnError: true });
  }

  /** The client as the upload sees it: what it asks can be stopped, which the upload itself does not do, and its id is noted. */
  #client(): S3Client {
    const { client } = this.#session;
    const send = (command: Parameters<S3Client["send"]>[0]) => {
      // Whether this one was carried out must be known, or its parts would stay.
      const begins = command instanceof CreateMultipartUploadCommand;
      const call = this.#noting(client.send(command, begins ? {} : { abortSignal: this.#stop.signal }));
      this.#calls.add(call);
      call.catch(() => this.#stop.abort()).finally(() => this.#calls.delete(call));
      return call;
    };
    return Object.create(client, { send: { value: send } });
  }

  async #noting(call: Promise<object>): Promise<object> {
    const answer = await call;
    if ("UploadId" in answer && typeof answer.UploadId === "string") this.#uploadId ??= answer.UploadId;
    return answer;
  }

  /** Settles when the object is there as a whole. Rejects with a sentence, and then nothing of it is there. */
  async done(): Promise<void> {
    try {
      await this.#upload.done();
    } catch (error) {
      const problem = await this.#session.problem(error, { action: "s3:PutObject", path: pathOf(this.#place) });
      await this.stop();
      throw problem;
    }
  }

  /** Stops and clears away what has been sent. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await Promise.allSettled([...this.#calls]);
    const UploadId = this.#uploadId;
    if (UploadId === undefined) return;
    this.#uploadId = undefined;
    const { bucket: Bucket, key: Key } = this.#place;
    // Best effort: where even this is refused, the first reason is what people need to know.
    await this.#session.client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId })).catch(() => {});
  }
}

/** Takes the bytes of an object, which is there when the stream is closed. */
export function writeObject(
  session: S3Session,
  place: S3Place,
  { size, signal }: WriteOptions,
): WritableStream<Uint8Array> {
  signal?.throwIfAborted();
  if (place.key === "" || place.key.endsWith("/"))
    throw new StoreError("is-folder", `${pathOf(place)} names a folder, so no file can be written there.`);
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const upload = new StoppableUpload(session, place, readable, size);
  const done = upload.done().catch((error) => {
    throw signal?.aborted ? signal.reason : error;
  });
  const failed = new Promise<never>((_, reject) => done.catch(reject));
  failed.catch(() => {});
  writer.closed.catch(() => {});
  const end = async (reason: unknown) => {
    signal?.removeEventListener("abort", stop);
    const ended = upload.stop();
    await writer.abort(reason).catch(() => {});
    await ended;
    await done.catch(() => {});
  };
  let fail: (reason: unknown) => void = () => {};
  const stop = () => {
    fail(signal?.reason);
    void end(signal?.reason);
  };
  signal?.addEventListener("abort", stop, { once: true });
  return new WritableStream<Uint8Array>({
    start: (controller) => {
      fail = (reason) => controller.error(reason);
    },
    write: (bytes) => Promise.race([writer.write(bytes), failed]),
    async close() {
      await Promise.race([writer.close(), failed]);
      await done;
      signal?.removeEventListener("abort", stop);
    },
    abort: end,
  });
}
