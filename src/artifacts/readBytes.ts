import { type Pause, pause as passTime } from "../authoring/callOptions.ts";
import { StoreError } from "../authoring/errors.ts";
import { pathOf } from "./lookAt.ts";
import type { StorePlace } from "./openStore.ts";
import { isPassing } from "./storeFailure.ts";

/** Which bytes of a file, and what stops the reading. */
export interface ReadBytes {
  readonly start: number;
  /** The first byte that is no longer wanted. */
  readonly end: number;
  /** The version of the file that was looked at: a piece of another one is refused. */
  readonly version?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly pause?: Pause;
}

/** How long to wait before each further try in a row that brings nothing, in milliseconds. Stores have tried more than once themselves by then. */
const waits = [500];

/**
 * The bytes of a file, exactly as many as were asked for. When the way to the store breaks, it goes on where it stopped, a few times in a row;
 * a file that ends too early is damaged. Throws what the store throws.
 */
export async function* readBytes(
  place: StorePlace,
  { start, end, version, signal, pause = passTime }: ReadBytes,
): AsyncGenerator<Uint8Array> {
  // A file that is said to be empty is opened all the same: it may be one that cannot be read.
  if (start >= end) return void (await open(place, { version, signal })).cancel().catch(() => undefined);
  let at = start;
  let tries = 0;
  while (at < end) {
    try {
      for await (const bytes of piece(place, { start: at, end, version, signal })) {
        at += bytes.length;
        tries = 0;
        yield bytes;
      }
      if (at < end) throw new StoreError("damaged", `it ended after ${at} of ${end} bytes`);
    } catch (error) {
      const wait = waits[tries++];
      if (wait === undefined || signal?.aborted === true || !isPassing(error)) throw error;
      await pause(wait, signal);
    }
  }
}

function open(place: StorePlace, { start, end, version, signal }: Partial<ReadBytes>) {
  return place.store.implementation.openRead(pathOf(place), {
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(version !== undefined && { version }),
    ...(signal && { signal }),
  });
}

async function* piece(place: StorePlace, wanted: ReadBytes): AsyncGenerator<Uint8Array> {
  const { start, end } = wanted;
  const reader = (await open(place, wanted)).getReader();
  let left = end - start;
  try {
    while (left > 0) {
      const { done, value } = await reader.read();
      if (done) return;
      const bytes = value.length > left ? value.subarray(0, left) : value;
      left -= bytes.length;
      yield bytes;
    }
  } finally {
    // What is left of the stream, if anything, is not wanted; not waiting for it keeps a stop quick.
    reader.cancel().catch(() => undefined);
  }
}
