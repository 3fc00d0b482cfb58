import { type Preview, previewBytes, previewOf } from "../../core/preview/preview.ts";
import { ok, type Result } from "../../core/result.ts";
import type { ArtifactPlace } from "./open.ts";
import { readArtifact } from "./read.ts";

/** Shows what can be read of a file from its beginning, and names what is better not opened. Errors: not-found, and those of the store. */
export async function previewArtifact(place: ArtifactPlace, signal: AbortSignal): Promise<Result<Preview>> {
  const head = new Uint8Array(previewBytes);
  let read = 0;
  const take = (bytes: Uint8Array) => {
    head.set(bytes, read);
    read += bytes.length;
  };
  const size = await readArtifact({ place, most: previewBytes, signal, take });
  if (!size.ok) return size;
  return ok(previewOf({ name: place.inner, size: size.value, head: head.subarray(0, read) }));
}
