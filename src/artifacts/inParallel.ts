/**
 * Works on items as they come, so many at a time, and takes no more from the source than it works on. Resolves once all is done; when one
 * rejects, no other is begun, those under way are waited for, and it rejects with the first reason.
 */
export async function inParallel<T>(
  items: AsyncIterable<T> | Iterable<T>,
  most: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  let failed: { readonly reason: unknown } | undefined;
  const begin = (item: T) => {
    const one: Promise<void> = work(item)
      .catch((reason: unknown) => {
        failed ??= { reason };
      })
      .finally(() => running.delete(one));
    running.add(one);
  };
  try {
    for await (const item of items) {
      if (failed !== undefined) break;
      begin(item);
      if (running.size >= most) await Promise.race(running);
    }
  } finally {
    await Promise.all(running);
  }
  if (failed !== undefined) throw failed.reason;
}
