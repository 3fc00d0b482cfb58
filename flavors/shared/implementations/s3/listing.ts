import { ListObjectsV2Command, type ListObjectsV2CommandOutput } from "@aws-sdk/client-s3";
import { type ArtifactEntry, type ListOptions, StoreError } from "mlstack";
import { decodeKey, pathOf, prefixOf, type S3Place } from "./keys.ts";
import { notAnS3Service } from "./problems.ts";
import type { S3Session } from "./session.ts";

/** An object, by its whole key. */
export interface ListedKey {
  readonly key: string;
  readonly size: number;
  readonly modified?: Date;
  readonly version?: string;
}

/** Up to 1,000 keys, and the beginnings up to the delimiter that others have in common. */
export interface ListedPage {
  readonly keys: readonly ListedKey[];
  readonly beginnings: readonly string[];
}

/** How keys are listed. */
export interface PageOptions {
  readonly delimiter?: string;
  /** The most that is wanted; absent: as many as the server gives at once. */
  readonly most?: number;
  readonly signal?: AbortSignal | undefined;
}

function pageOf({ Contents = [], CommonPrefixes = [], EncodingType }: ListObjectsV2CommandOutput): ListedPage {
  const decode = EncodingType === "url" ? decodeKey : (key: string) => key;
  return {
    keys: Contents.map(({ Key = "", Size = 0, LastModified, ETag }) => ({
      key: decode(Key),
      size: Size,
      ...(LastModified && { modified: LastModified }),
      ...(ETag !== undefined && { version: ETag }),
    })),
    beginnings: CommonPrefixes.map(({ Prefix = "" }) => decode(Prefix)),
  };
}

/** All keys that begin so, page by page; the next one is asked for when it is wanted. */
export async function* pages(
  session: S3Session,
  { bucket, key: prefix }: S3Place,
  { delimiter, most, signal }: PageOptions,
): AsyncGenerator<ListedPage> {
  const question = { action: "s3:ListBucket", path: pathOf({ bucket, key: prefix }) };
  let from: string | undefined;
  do {
    const answer: ListObjectsV2CommandOutput = await session.ask(question, signal, (client, options) =>
      client.send(
        new ListObjectsV2Command({
          ...session.parameters.of("list"),
          Bucket: bucket,
          EncodingType: "url",
          ...(prefix !== "" && { Prefix: prefix }),
          ...(delimiter !== undefined && { Delimiter: delimiter }),
          ...(most !== undefined && { MaxKeys: most }),
          ...(from !== undefined && { ContinuationToken: from }),
        }),
        options,
      ),
    );
    if (answer.Name === undefined) throw notAnS3Service(question, await session.asked());
    yield pageOf(answer);
    const next = answer.IsTruncated ? answer.NextContinuationToken : undefined;
    if (answer.IsTruncated && (next === undefined || next === from))
      throw new StoreError("refused", `The listing of ${question.path} does not go on: the server repeats itself.`);
    from = next;
  } while (from !== undefined);
}

/** The last part of a key. A part that is empty, as in `a//b`, is called `/`, which `childPath` puts right. */
function nameIn(prefix: string, beginning: string): string {
  return beginning.slice(prefix.length, -1) || "/";
}

function entriesOf(prefix: string, { keys, beginnings }: ListedPage): readonly ArtifactEntry[] {
  const files = keys.flatMap(({ key, ...known }) =>
    // The marker of the folder itself.
    key === prefix ? [] : [{ ...known, kind: "file" as const, name: key.slice(prefix.length) }],
  );
  const folders = beginnings.map((beginning) => ({
    kind: "folder" as const,
    size: 0,
    name: nameIn(prefix, beginning),
  }));
  return folders.length === 0 ? files : [...files, ...folders].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What lies in a folder; says at the end whether anything of the folder was there, be it only its marker. */
export async function* entries(
  session: S3Session,
  place: S3Place,
  { recursive = false, signal }: ListOptions,
): AsyncGenerator<ArtifactEntry, boolean> {
  const prefix = prefixOf(place.key);
  let found = false;
  for await (const page of pages(
    session,
    { ...place, key: prefix },
    { signal, ...(!recursive && { delimiter: "/" }) },
  )) {
    found ||= page.keys.length + page.beginnings.length > 0;
    for (const entry of entriesOf(prefix, page)) if (!entry.name.endsWith("/") || entry.kind === "folder") yield entry;
  }
  return found;
}
