import type { Meter } from "./meter.ts";

/** The most files that are remembered before their turn comes. */
const most = 20_000;

/** A file that was found. */
interface Sized {
  readonly size: number;
}

/**
 * Hands out what is found in the order in which it is found, while the listing runs ahead: so the size of all is known early. It waits
 * when too many are remembered. Throws what the listing throws, after what came before.
 */
export async function* foundAhead<T extends Sized>(
  items: AsyncIterable<T> | Iterable<T>,
  meter: Meter,
  signal?: AbortSignal,
): AsyncGenerator<T> {
  const found: T[] = [];
  let ended: { readonly error?: unknown } | undefined;
  let isLeft = false;
  let wake = () => {};
  const changed = () => new Promise<void>((resolve) => (wake = resolve));
  let next = changed();
  const tell = () => {
    wake();
    next = changed();
  };
  const listing = (async () => {
    try {
      for await (const item of items) {
        meter.expect(item.size);
        found.push(item);
        tell();
        while (found.length >= most && !isLeft) await next;
        if (isLeft) return;
      }
      meter.expectNoMore();
      ended = {};
    } catch (error) {
      ended = { error };
    }
    tell();
  })();
  try {
    while (true) {
      signal?.throwIfAborted();
      const item = found.shift();
      if (item !== undefined) {
        if (found.length === most - 1) tell();
        yield item;
      } else if (ended === undefined) await next;
      else if ("error" in ended) throw ended.error;
      else return;
    }
  } finally {
    isLeft = true;
    tell();
    await listing;
  }
}
