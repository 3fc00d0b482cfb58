import type { S3Client } from "@aws-sdk/client-s3";
import { inPieces } from "./pieces.ts";

type Handler = S3Client["config"]["requestHandler"];
type Request = Parameters<Handler["handle"]>[0];

/** The server took the connection, or not even that, and then said nothing. */
export class SilentServer extends Error {
  override readonly name = "SilentServer";
}

/** In bytes per second: a line that is slower counts as broken. */
const slowest = 16 * 1024;
/** In ms. The server itself copies or joins up to 5 GiB before it answers. */
const serverWork = 300_000;

function bodyLength({ body }: Request): number {
  return body instanceof Uint8Array || typeof body === "string" ? body.length : 0;
}

/** The request as it goes out; the SDK keeps its own, to send it again. */
function sent(request: Request): Request {
  const body = inPieces(request.body);
  return body === request.body
    ? request
    : Object.assign(Object.create(Object.getPrototypeOf(request)), request, { body });
}

function isServerWork({ headers, method, query }: Request): boolean {
  return headers["x-amz-copy-source"] !== undefined || (method === "POST" && query.uploadId !== undefined);
}

/** How long an answer may take: what is sent needs its time, and so does what the server does. */
function patienceFor(request: Request, readTimeout: number): number {
  if (isServerWork(request)) return Math.max(readTimeout, serverWork);
  return readTimeout + Math.ceil((bodyLength(request) / slowest) * 1000);
}

function isSilence(error: unknown): boolean {
  if (!(error instanceof Error) || error.name !== "TimeoutError") return false;
  return !("code" in error) || error.code === "ETIMEDOUT";
}

/**
 * The client's own handler with a time limit that fits each request. Small questions that nobody answers are not asked again, so that a silent server is
 * given up after one limit and not after three; parts of a file are sent again.
 */
export function patientHandler(inner: Handler, readTimeout: number): Handler {
  return {
    metadata: inner.metadata ?? { handlerProtocol: "http/1.1" },
    destroy: () => inner.destroy?.(),
    async handle(request, options) {
      const requestTimeout = patienceFor(request, readTimeout);
      try {
        return await inner.handle(sent(request), { ...options, requestTimeout });
      } catch (error) {
        if (isSilence(error) && bodyLength(request) === 0)
          throw new SilentServer(`No answer within ${requestTimeout} ms.`);
        throw error;
      }
    },
  };
}
