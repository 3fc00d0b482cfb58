import { DeleteObjectCommand, DeleteObjectsCommand } from "@aws-sdk/client-s3";
import { type RemoveOptions, StoreError } from "mlstack";
import { answerOf } from "./answer.ts";
import { fitsXml, pathOf, type S3Place } from "./keys.ts";
import { keysOf, pages } from "./listing.ts";
import type { S3Session } from "./session.ts";

const action = "s3:DeleteObject";
const sideBySide = 8;

/** Removes one object; no error when it is gone already. */
export async function removeObject(session: S3Session, place: S3Place, signal: AbortSignal | undefined): Promise<void> {
  const command = new DeleteObjectCommand({ Bucket: place.bucket, Key: place.key });
  await session.ask({ action, path: pathOf(place) }, signal, (client, options) => client.send(command, options));
}

async function removeSingly(
  session: S3Session,
  bucket: string,
  keys: readonly string[],
  signal: AbortSignal | undefined,
) {
  for (let at = 0; at < keys.length; at += sideBySide) {
    const some = keys.slice(at, at + sideBySide);
    await Promise.all(some.map((key) => removeObject(session, { bucket, key }, signal)));
  }
}

async function removeAtOnce(
  session: S3Session,
  bucket: string,
  keys: readonly string[],
  signal: AbortSignal | undefined,
) {
  if (keys.length === 0) return;
  const Objects = keys.map((Key) => ({ Key }));
  const command = new DeleteObjectsCommand({
    ...session.parameters.of("delete"),
    Bucket: bucket,
    Delete: { Objects, Quiet: true },
  });
  const path = pathOf({ bucket, key: keys[0] ?? "" });
  const { Errors = [] } = await session.ask({ action, path }, signal, (client, options) =>
    client.send(command, options),
  );
  const [first] = Errors;
  if (first === undefined) return;
  const refused = pathOf({ bucket, key: first.Key ?? "" });
  throw await session.problem({ name: first.Code, message: first.Message }, { action, path: refused });
}

/** Some S3-compatible services do not know the call for many keys, or want a checksum for it that has gone out of use. */
function isUnknownThere(error: unknown): boolean {
  if (!(error instanceof StoreError) || error.problem !== "refused") return false;
  const { name, status } = answerOf(error.cause);
  return status === 501 || ["NotImplemented", "MissingContentMD5", "InvalidRequest", "MalformedXML"].includes(name);
}

async function removeKeys(
  session: S3Session,
  bucket: string,
  keys: readonly string[],
  signal: AbortSignal | undefined,
) {
  const odd = keys.filter((key) => !fitsXml(key));
  try {
    await removeAtOnce(session, bucket, odd.length === 0 ? keys : keys.filter(fitsXml), signal);
  } catch (error) {
    if (!isUnknownThere(error)) throw error;
    return removeSingly(session, bucket, keys, signal);
  }
  await removeSingly(session, bucket, odd, signal);
}

/** Removes all objects whose keys begin so, and tells whether there were any. */
export async function removeTree(
  session: S3Session,
  place: S3Place,
  { signal, onRemoved }: RemoveOptions,
): Promise<boolean> {
  const markers: string[] = [];
  let count = 0;
  for await (const page of pages(session, place, { signal })) {
    const all = keysOf(page);
    markers.push(...all.filter((key) => key.endsWith("/")));
    const files = all.filter((key) => !key.endsWith("/"));
    await removeKeys(session, place.bucket, files, signal);
    count += files.length;
    onRemoved?.(count);
  }
  // A store that keeps objects as files refuses to remove a folder that is not empty: the deepest ones first.
  markers.reverse();
  for (let at = 0; at < markers.length; at += 1000)
    await removeKeys(session, place.bucket, markers.slice(at, at + 1000), signal);
  return count + markers.length > 0;
}
