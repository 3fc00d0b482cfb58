import { NotFoundError } from "../authoring/errors.ts";
import type { ArtifactStat } from "../authoring/types/artifactFiles.ts";
import { childPath } from "../authoring/types/artifactListing.ts";
import { failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import { attempt } from "./attempt.ts";
import { wholePath } from "./innerPath.ts";
import type { StorePlace } from "./openStore.ts";

/** How a place is called in sentences and messages: `prod:models/a.pkl`. */
export function placeText({ store, inner }: StorePlace): string {
  return inner === "" ? store.name : `${store.name}:${inner}`;
}

/** The whole path that the store itself knows a place by. */
export function pathOf({ store, inner }: StorePlace): string {
  return wholePath(store.root, inner);
}

/** What lies below a folder of a store. */
export function below({ store, inner }: StorePlace, name: string): StorePlace {
  return { store, inner: inner === "" ? name : childPath(inner, name) };
}

/** Looks whether something is at a place; undefined: nothing. The root of a store that nobody wrote to yet counts as an empty folder. */
export async function lookFor(place: StorePlace, signal?: AbortSignal): Promise<Result<ArtifactStat | undefined>> {
  const { implementation } = place.store;
  return attempt(
    async () => {
      try {
        return await implementation.stat(pathOf(place), signal && { signal });
      } catch (error) {
        if (!(error instanceof NotFoundError)) throw error;
        return place.inner === "" ? { kind: "folder", size: 0 } : undefined;
      }
    },
    { doing: `${placeText(place)} cannot be looked at`, signal },
  );
}

/** What is at a place. Errors: not-found, and those of the store. */
export async function lookAt(place: StorePlace, signal?: AbortSignal): Promise<Result<ArtifactStat>> {
  const found = await lookFor(place, signal);
  if (!found.ok) return found;
  return found.value === undefined ? err(nothingThere(place)) : ok(found.value);
}

/** A file that goes somewhere in a store. */
export interface FileTarget {
  readonly target: StorePlace;
  /** The target is meant as a folder, which need not be there. */
  readonly into: boolean;
  /** The file's own name. */
  readonly name: string;
  readonly signal?: AbortSignal | undefined;
}

/** Where a single file goes: a folder that is there takes it under its own name, as does the root. Errors: those of the store. */
export async function fileTarget({ target, into, name, signal }: FileTarget): Promise<Result<StorePlace>> {
  const inside = below(target, name);
  if (into || target.inner === "") return ok(inside);
  const there = await lookFor(target, signal);
  if (!there.ok) return there;
  return ok(there.value?.kind === "folder" ? inside : target);
}

function nothingThere(place: StorePlace) {
  const above = place.inner.replace(/\/+$/, "").split("/").slice(0, -1).join("/");
  return failure("not-found", `There is nothing at ${placeText(place)}.`, {
    at: { type: "artifact_store", component: place.store.name, file: place.inner },
    hint: `See what is there: mlstack artifact ls ${placeText({ store: place.store, inner: above })}`,
  });
}
