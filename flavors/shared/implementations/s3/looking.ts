import { HeadObjectCommand, type HeadObjectCommandOutput } from "@aws-sdk/client-s3";
import { type ArtifactStat, NotFoundError, StoreError } from "mlstack";
import { pathOf, prefixOf, type S3Place } from "./keys.ts";
import { keysOf, pages } from "./listing.ts";
import type { S3Session } from "./session.ts";

type Signal = AbortSignal | undefined;

/** Tells whether any key lies in a folder, or its marker. Rejects when the bucket cannot be listed. */
export async function isFolder(session: S3Session, place: S3Place, signal: Signal): Promise<boolean> {
  for await (const page of pages(session, { ...place, key: prefixOf(place.key) }, { most: 1, signal }))
    return keysOf(page).length > 0;
  return false;
}

/**
 * What is known of the object with this key; undefined: there is none. The answer to this call never says why it failed, so a listing is asked for the
 * reason; what it does not know is the permission to read.
 */
export async function headOf(
  session: S3Session,
  place: S3Place,
  signal: Signal,
): Promise<HeadObjectCommandOutput | undefined> {
  if (place.key === "" || place.key.endsWith("/")) return undefined;
  const question = { action: "s3:GetObject", path: pathOf(place) };
  try {
    const { bucket: Bucket, key: Key } = place;
    const command = new HeadObjectCommand({ ...session.parameters.of("head"), Bucket, Key });
    const head = await session.ask(question, signal, (client, options) => client.send(command, options));
    // A web page has none: whoever answers is no S3 service, and the listing says so.
    if (head.ETag === undefined) await isFolder(session, place, signal);
    return head;
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    if (error instanceof StoreError && ["access-denied", "refused", "wrong-region"].includes(error.problem))
      await isFolder(session, place, signal);
    throw error;
  }
}

/** A file or a folder; undefined: nothing. Where both have the name, the file is meant, and the folder with `/` behind it. */
export async function statOf(session: S3Session, place: S3Place, signal: Signal): Promise<ArtifactStat | undefined> {
  const head = await headOf(session, place, signal);
  if (head !== undefined) {
    const { ContentLength = 0, LastModified, ETag } = head;
    return {
      kind: "file",
      size: ContentLength,
      ...(LastModified && { modified: LastModified }),
      ...(ETag !== undefined && { version: ETag }),
    };
  }
  return (await isFolder(session, place, signal)) ? { kind: "folder", size: 0 } : undefined;
}
