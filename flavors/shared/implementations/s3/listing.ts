import { ListObjectsV2Command, type ListObjectsV2CommandOutput } from "@aws-sdk/client-s3";
import { type ArtifactEntry, type ListOptions, StoreError } from "mlstack";
import { decodeKey, pathOf, prefixOf, type S3Place } from "./keys.ts";
import { notAnS3Service } from "./problems.ts";
import type { S3Session } from "./session.ts";

/** What the server gives at once: up to 1,000 keys, and the beginnings up to the delimiter that others have in common. */
export type ListedPage = Pick<ListObjectsV2CommandOutput, "Contents" | "CommonPrefixes" | "EncodingType">;

/** How keys are listed. */
export interface PageOptions {
  readonly delimiter?: string;
  /** The most that is wanted; absent: as many as the server gives at once. */
  readonly most?: number;
  readonly signal?: AbortSignal | undefined;
}

/** Pages of keys that begin so; the next one is asked for when it is wanted. */
export async function* pages(
  session: S3Session,
  { bucket, key: prefix }: S3Place,
  { delimiter, most, signal }: PageOptions,
): AsyncGenerator<ListedPage, void> {
  const question = { action: "s3:ListBucket", path: pathOf({ bucket, key: prefix }) };
  let from: string | undefined;
  do {
    const command = new ListObjectsV2Command({
      ...session.parameters.of("list"),
      Bucket: bucket,
      EncodingType: "url",
      ...(prefix !== "" && { Prefix: prefix }),
      ...(delimiter !== undefined && { Delimiter: delimiter }),
      ...(most !== undefined && { MaxKeys: most }),
      ...(from !== undefined && { ContinuationToken: from }),
    });
    const page = await session.ask(question, signal, (client, options) => client.send(command, options));
    if (page.Name === undefined) throw notAnS3Service(question, await session.asked());
    yield page;
    const next: string | undefined = page.IsTruncated ? page.NextContinuationToken : undefined;
    if (page.IsTruncated && (next === undefined || next === from))
      throw new StoreError("refused", `The listing of ${question.path} does not go on: the server repeats itself.`);
    from = next;
  } while (from !== undefined);
}

/** Keys as they are: a server that can, sends them encoded, since XML has no words for some; it says so. */
function decoderOf({ EncodingType }: ListedPage): (key: string) => string {
  return EncodingType === "url" ? decodeKey : (key) => key;
}

/** The keys of a page. */
export function keysOf(page: ListedPage): readonly string[] {
  const decode = decoderOf(page);
  return (page.Contents ?? []).map(({ Key = "" }) => decode(Key));
}

/** What a page has of a folder. Keys that end with a slash are markers of folders, and no files. */
function entriesOf(prefix: string, page: ListedPage): readonly ArtifactEntry[] {
  const decode = decoderOf(page);
  const entries: ArtifactEntry[] = [];
  for (const { Key = "", Size = 0, LastModified, ETag } of page.Contents ?? []) {
    const key = decode(Key);
    if (key.endsWith("/")) continue;
    const known = { kind: "file", name: key.slice(prefix.length), size: Size } as const;
    if (LastModified === undefined || ETag === undefined) entries.push(known);
    else entries.push({ ...known, modified: LastModified, version: ETag });
  }
  for (const { Prefix = "" } of page.CommonPrefixes ?? []) {
    // A part that is empty, as in `a//b`, is called `/`, which `childPath` puts right.
    const name = decode(Prefix).slice(prefix.length, -1) || "/";
    entries.push({ kind: "folder", name, size: 0 });
  }
  // Each of the two is sorted already.
  return page.CommonPrefixes && page.Contents ? entries.sort((a, b) => (a.name < b.name ? -1 : 1)) : entries;
}

/** What lies in a folder, page by page. `ifNothing` is asked at the end when nothing at all was there, not even the marker of the folder. */
export async function* folderPages(
  session: S3Session,
  place: S3Place,
  { recursive = false, signal }: ListOptions,
  ifNothing: () => Promise<void>,
): AsyncGenerator<readonly ArtifactEntry[], void> {
  const prefix = prefixOf(place.key);
  const options = { signal, ...(!recursive && { delimiter: "/" }) };
  let found = false;
  for await (const page of pages(session, { ...place, key: prefix }, options)) {
    found ||= page.Contents !== undefined || page.CommonPrefixes !== undefined;
    const entries = entriesOf(prefix, page);
    if (entries.length > 0) yield entries;
  }
  if (!found) await ifNothing();
}
