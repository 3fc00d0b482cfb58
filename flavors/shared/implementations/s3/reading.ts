import { GetObjectCommand, type GetObjectCommandOutput } from "@aws-sdk/client-s3";
import { NotFoundError, type ReadOptions, StoreError } from "mlstack";
import { answerOf } from "./answer.ts";
import { pathOf, type S3Place } from "./keys.ts";
import { headOf, isFolder } from "./looking.ts";
import { SilentServer } from "./patience.ts";
import type { S3Session } from "./session.ts";

/** So often a download goes on after a break without a byte in between. */
const tries = 4;

type Body = AsyncIterable<Uint8Array> & { destroy?: (error?: Error) => unknown };

/** A part of an object that is being read. */
class Download {
  readonly #session: S3Session;
  readonly #place: S3Place;
  readonly #options: ReadOptions;
  #at: number;
  #version: string | undefined;
  #left = 0;
  #broken = false;
  #body: Body | undefined;
  #chunks: AsyncIterator<Uint8Array> | undefined;

  constructor(session: S3Session, place: S3Place, options: ReadOptions) {
    this.#session = session;
    this.#place = place;
    this.#options = options;
    this.#at = options.start ?? 0;
    this.#version = options.version;
  }

  get #question() {
    return { action: "s3:GetObject", path: pathOf(this.#place) };
  }

  /** Asks for the bytes from here on. */
  async begin(): Promise<void> {
    const { end, signal } = this.#options;
    const { bucket: Bucket, key: Key } = this.#place;
    const ranged = this.#at > 0 || end !== undefined;
    const command = new GetObjectCommand({
      ...this.#session.parameters.of("get"),
      Bucket,
      Key,
      ...(ranged && { Range: `bytes=${this.#at}-${end === undefined ? "" : end - 1}` }),
      ...(this.#version !== undefined && { IfMatch: this.#version }),
    });
    try {
      this.#take(await this.#session.ask(this.#question, signal, (client, options) => client.send(command, options)));
    } catch (error) {
      const answer = answerOf(error instanceof Error ? error.cause : undefined);
      if (answer.name !== "InvalidRange" && answer.status !== 416) throw error;
    }
  }

  #take({ Body, ContentLength = 0, ETag }: GetObjectCommandOutput): void {
    this.#body = Body as Body | undefined;
    this.#chunks = this.#body?.[Symbol.asyncIterator]();
    this.#left = ContentLength;
    this.#broken = false;
    this.#version ??= ETag;
  }

  /** The next bytes; undefined: these were all. A connection that breaks is made anew, from where it broke. */
  async next(): Promise<Uint8Array | undefined> {
    for (let again = 0; ; again += 1) {
      try {
        if (this.#broken) await this.begin();
        const { value, done } = (await this.#inTime(this.#chunks?.next())) ?? { done: true, value: undefined };
        if (done && this.#left > 0) throw Object.assign(new Error("The answer ended early."), { code: "ECONNRESET" });
        if (done) return undefined;
        this.#at += value.length;
        this.#left -= value.length;
        return value;
      } catch (error) {
        await this.#afterBreak(error, again);
      }
    }
  }

  async #afterBreak(error: unknown, again: number): Promise<void> {
    this.stop();
    const { signal } = this.#options;
    signal?.throwIfAborted();
    const problem = await this.#session.problem(error, this.#question);
    const mends =
      problem instanceof StoreError && ["no-network", "refused-connection", "timeout"].includes(problem.problem);
    if (!mends || again >= tries) throw problem;
    this.#broken = true;
    await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** again));
  }

  /** Gives up on bytes that do not come. */
  #inTime<T>(bytes: Promise<T> | undefined): Promise<T> | undefined {
    if (bytes === undefined) return undefined;
    return new Promise((resolve, reject) => {
      const limit = this.#session.options.readTimeout;
      const timer = setTimeout(() => reject(new SilentServer(`No bytes within ${limit} ms.`)), limit);
      bytes.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  stop(): void {
    this.#body?.destroy?.();
    this.#chunks = undefined;
    this.#body = undefined;
  }
}

/** Says why an object cannot be read that is not there. */
async function missing(
  session: S3Session,
  place: S3Place,
  signal: AbortSignal | undefined,
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof NotFoundError) || !(await isFolder(session, place, signal))) return error;
  return new StoreError("is-folder", `${pathOf(place)} is a folder; only files can be read.`, { cause: error });
}

/** The bytes of an object, or of a part of it. */
export async function readObject(
  session: S3Session,
  place: S3Place,
  options: ReadOptions,
): Promise<ReadableStream<Uint8Array>> {
  const { start = 0, end = Number.POSITIVE_INFINITY, signal } = options;
  const download = new Download(session, place, options);
  const nothing = end <= start;
  try {
    if (!nothing) await download.begin();
    else if (!(await headOf(session, place, signal))) throw new NotFoundError(`There is no ${pathOf(place)}.`);
  } catch (error) {
    throw await missing(session, place, signal, error);
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const bytes = nothing ? undefined : await download.next();
        if (bytes === undefined) controller.close();
        else controller.enqueue(bytes);
      },
      cancel: () => download.stop(),
    },
    { highWaterMark: 0 },
  );
}
