import { attempt } from "../../artifacts/attempt.ts";
import { entriesOf } from "../../artifacts/entries.ts";
import { lookAt, placeText } from "../../artifacts/lookAt.ts";
import { ok, type Result } from "../../core/result.ts";
import type { ArtifactPlace } from "./open.ts";

/** How much there is of something. */
export interface Usage {
  readonly files: number;
  readonly bytes: number;
}

/** What a folder holds, and how it is spread over what is directly in it. */
export interface ArtifactUsage extends Usage {
  /** By name, the largest first. */
  readonly parts: readonly (Usage & { readonly name: string; readonly kind: "file" | "folder" })[];
}

/** What is summed up. */
export interface UsageInput {
  readonly place: ArtifactPlace;
  readonly signal?: AbortSignal | undefined;
  /** Told from time to time what was found so far. */
  readonly onFound?: (sofar: Usage) => void;
}

/** Sums up sizes. One listing of all below; what is known of each file is let go at once. Errors: not-found, and those of the store. */
export async function artifactUsage({ place, signal, onFound }: UsageInput): Promise<Result<ArtifactUsage>> {
  const found = await lookAt(place, signal);
  if (!found.ok) return found;
  if (found.value.kind === "file") return ok({ files: 1, bytes: found.value.size, parts: [] });
  return attempt(
    async () => {
      const parts = new Map<string, { name: string; kind: "file" | "folder"; files: number; bytes: number }>();
      let [files, bytes] = [0, 0];
      for await (const { name, size } of entriesOf(place, { recursive: true, signal })) {
        const slash = name.indexOf("/");
        const key = slash < 0 ? name : name.slice(0, slash + 1);
        const part = parts.get(key) ?? {
          name: slash < 0 ? name : name.slice(0, slash),
          kind: slash < 0 ? "file" : "folder",
          files: 0,
          bytes: 0,
        };
        parts.set(key, part);
        part.files += 1;
        part.bytes += size;
        files += 1;
        bytes += size;
        if (files % 1000 === 0) onFound?.({ files, bytes });
      }
      return { files, bytes, parts: [...parts.values()].sort((a, b) => b.bytes - a.bytes) };
    },
    { doing: `${placeText(place)} cannot be summed up`, signal },
  );
}
