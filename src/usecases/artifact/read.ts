import { attempt } from "../../artifacts/attempt.ts";
import { lookAt, placeText } from "../../artifacts/lookAt.ts";
import { readBytes } from "../../artifacts/readBytes.ts";
import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { ArtifactPlace } from "./open.ts";

/** Which file is read, and who takes its bytes. */
export interface ReadArtifact {
  readonly place: ArtifactPlace;
  /** At most so many bytes from the beginning. */
  readonly most?: number;
  readonly signal?: AbortSignal;
  readonly take: (bytes: Uint8Array) => void;
}

/** Reads a file and hands over its bytes as they come; returns its size. Errors: not-found, usage (a folder), and those of the store. */
export async function readArtifact({ place, most, signal, take }: ReadArtifact): Promise<Result<number>> {
  const found = await lookAt(place, signal);
  if (!found.ok) return found;
  const { kind, size, version } = found.value;
  if (kind === "folder") {
    const hint = `See what is in it: mlstack artifact ls ${placeText(place)}`;
    return err(failure("usage", `${placeText(place)} is a folder.`, { hint }));
  }
  return attempt(
    async () => {
      const end = Math.min(size, most ?? size);
      for await (const bytes of readBytes(place, { start: 0, end, version, signal })) take(bytes);
      return size;
    },
    { doing: `${placeText(place)} cannot be read`, signal },
  );
}
