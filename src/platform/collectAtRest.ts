import { runtime } from "./runtime.ts";

/** So long after the last piece of work there is rest, ms; a key that is held comes again sooner. */
const rest = 10;
/** No sooner after the last time than this, ms. */
const seldom = 500;

let timer: ReturnType<typeof setTimeout> | undefined;
let last = 0;

/**
 * Lets the engine collect what was needed for a moment only, once nothing was to do for a while: the peak of memory is some 10 MiB lower, and less is left to be
 * collected within a key. Call it after each piece of work. Under Deno, which cannot be told, nothing happens.
 */
export function collectAtRest(): void {
  if (runtime.name !== "bun") return;
  clearTimeout(timer);
  timer = setTimeout(collect, rest);
  timer.unref();
}

/** Only what is young: that takes 2 ms, where all of a large home takes 20. */
async function collect(): Promise<void> {
  if (performance.now() - last < seldom) return;
  last = performance.now();
  const { edenGC } = await import("bun:jsc");
  edenGC();
}
