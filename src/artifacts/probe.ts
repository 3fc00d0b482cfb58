import { NotFoundError, StoreError } from "../authoring/errors.ts";
import type { BaseArtifactStore } from "../authoring/types/artifactStore.ts";
import { newId } from "../platform/ids.ts";
import { entriesOf } from "./entries.ts";
import { below, pathOf } from "./lookAt.ts";
import type { OpenStore, StorePlace } from "./openStore.ts";

/** What stops a probe. */
export interface ProbeOptions {
  readonly signal?: AbortSignal | undefined;
}

/** The name of the file that a probe writes; nobody else's. */
export function probePlace(store: OpenStore): StorePlace {
  return below({ store, inner: "" }, `.mlstack-check-${newId().slice(0, 8)}`);
}

/** Asks for the root of the store; that nobody has written to it yet is no trouble. Throws why it cannot be reached. */
export async function reach(store: OpenStore, { signal }: ProbeOptions): Promise<string> {
  const found = await store.implementation.stat(store.root, signal && { signal }).catch(ifNotThere);
  if (found?.kind === "file") throw new StoreError("is-file", `${store.root} is a file and not a folder`);
  return store.root;
}

function ifNotThere(error: unknown): undefined {
  if (!(error instanceof NotFoundError)) throw error;
  return undefined;
}

/** Looks at the first things in it. Throws why they cannot be listed. */
export async function listSome(store: OpenStore, { signal }: ProbeOptions): Promise<string> {
  for await (const _ of entriesOf({ store, inner: "" }, { signal })) return "it holds something";
  return "it is empty";
}

const content = "Written by mlstack to check this store. It can be removed.\n";

/** Writes the probe. */
export async function writeProbe(place: StorePlace, { signal }: ProbeOptions): Promise<string> {
  const bytes = new TextEncoder().encode(content);
  const stream = await place.store.implementation.openWrite(pathOf(place), {
    size: bytes.length,
    ...(signal && { signal }),
  });
  const writer = stream.getWriter();
  writer.closed.catch(() => undefined);
  await writer.write(bytes);
  await writer.close();
  return place.inner;
}

/** Reads the probe back. Throws when it is not what was written. */
export async function readProbe(place: StorePlace, { signal }: ProbeOptions): Promise<string> {
  const stream = await place.store.implementation.openRead(pathOf(place), signal && { signal });
  const text = await new Response(stream).text();
  if (text !== content) throw new StoreError("damaged", "what was read is not what was written");
  return "what was written";
}

/** Removes the probe. */
export async function removeProbe(place: StorePlace, { signal }: ProbeOptions): Promise<string> {
  const store: BaseArtifactStore = place.store.implementation;
  await store.remove(pathOf(place), signal && { signal });
  return "nothing of it is left";
}
