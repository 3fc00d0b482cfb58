import { pathOf } from "./lookAt.ts";
import type { StorePlace } from "./openStore.ts";

/** How much will be written, and what stops it. */
export interface OpenWriter {
  readonly size: number;
  readonly signal?: AbortSignal | undefined;
}

/** Begins a file of a store. Throws what the store throws. */
export async function openWriter(
  place: StorePlace,
  { size, signal }: OpenWriter,
): Promise<WritableStreamDefaultWriter<Uint8Array>> {
  const stream = await place.store.implementation.openWrite(pathOf(place), { size, ...(signal && { signal }) });
  const writer = stream.getWriter();
  // Whoever waits for a write or the end learns of trouble; this keeps it from being reported a second time.
  writer.closed.catch(() => undefined);
  return writer;
}
