import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  type HeadObjectCommandOutput,
  UploadPartCopyCommand,
} from "@aws-sdk/client-s3";
import { NotFoundError } from "mlstack";
import { copySource, pathOf, type S3Place } from "./keys.ts";
import { headOf } from "./looking.ts";
import type { S3Session } from "./session.ts";

/** In bytes. S3 copies at most 5 GiB at once; several parts side by side are quicker long before that. */
export interface CopyLimits {
  readonly whole: number;
  readonly part: number;
}
const usual: CopyLimits = { whole: 2 ** 30, part: 2 ** 28 };
const sideBySide = 4;

/** One copy, from its beginning to its end. */
interface Copy {
  readonly session: S3Session;
  readonly source: S3Place;
  readonly target: S3Place;
  readonly head: HeadObjectCommandOutput;
  readonly signal: AbortSignal | undefined;
}

function where({ source, head }: Copy) {
  return { CopySource: copySource(source), ...(head.ETag !== undefined && { CopySourceIfMatch: head.ETag }) };
}

function question({ source, target }: Copy) {
  return { action: "s3:GetObject and s3:PutObject", path: `${pathOf(source)} → ${pathOf(target)}` };
}

async function copyWhole(copy: Copy): Promise<void> {
  const { session, target, signal } = copy;
  const command = new CopyObjectCommand({
    ...session.parameters.of("copy"),
    Bucket: target.bucket,
    Key: target.key,
    ...where(copy),
  });
  await session.ask(question(copy), signal, (client, options) => client.send(command, options));
}

async function copyPart(copy: Copy, UploadId: string, number: number, part: number) {
  const { session, target, signal, head } = copy;
  const start = (number - 1) * part;
  const end = Math.min(start + part, head.ContentLength ?? 0);
  const command = new UploadPartCopyCommand({
    ...session.parameters.of("copyPart"),
    Bucket: target.bucket,
    Key: target.key,
    UploadId,
    PartNumber: number,
    CopySourceRange: `bytes=${start}-${end - 1}`,
    ...where(copy),
  });
  const { CopyPartResult } = await session.ask(question(copy), signal, (client, options) =>
    client.send(command, options),
  );
  return { ...CopyPartResult, PartNumber: number };
}

/** All parts, some at a time, in their order. */
async function copyParts(copy: Copy, UploadId: string, part: number) {
  const count = Math.ceil((copy.head.ContentLength ?? 0) / part);
  const parts: Awaited<ReturnType<typeof copyPart>>[] = [];
  let next = 1;
  const worker = async () => {
    while (next <= count) {
      const number = next;
      next += 1;
      parts[number - 1] = await copyPart(copy, UploadId, number, part);
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: sideBySide }, worker));
  const failed = ended.find((each) => each.status === "rejected");
  if (failed) throw failed.reason;
  return parts;
}

/** What a copy in parts does not take over by itself. */
function described({
  ContentType,
  Metadata,
  CacheControl,
  ContentEncoding,
  ContentDisposition,
}: HeadObjectCommandOutput) {
  const all = { ContentType, Metadata, CacheControl, ContentEncoding, ContentDisposition };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

async function copyInParts(copy: Copy, part: number): Promise<void> {
  const { session, target, signal, head } = copy;
  const at = { Bucket: target.bucket, Key: target.key };
  const begin = new CreateMultipartUploadCommand({ ...described(head), ...session.parameters.of("upload"), ...at });
  const { UploadId = "" } = await session.ask(question(copy), signal, (client) => client.send(begin));
  try {
    const Parts = await copyParts(copy, UploadId, part);
    const complete = new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts } });
    await session.ask(question(copy), signal, (client, options) => client.send(complete, options));
  } catch (error) {
    await session.client.send(new AbortMultipartUploadCommand({ ...at, UploadId })).catch(() => {});
    throw error;
  }
}

/** Copies an object on the server; its bytes do not come here. */
export async function copyObject(
  session: S3Session,
  source: S3Place,
  target: S3Place,
  signal: AbortSignal | undefined,
  limits: CopyLimits = usual,
): Promise<void> {
  const head = await headOf(session, source, signal);
  if (head === undefined) throw new NotFoundError(`There is no ${pathOf(source)}.`);
  const copy: Copy = { session, source, target, head, signal };
  const size = head.ContentLength ?? 0;
  // Even the smallest part size may not lead to more than 10,000 parts.
  const part = Math.max(limits.part, Math.ceil(size / 10_000));
  await (size > limits.whole ? copyInParts(copy, part) : copyWhole(copy));
}
