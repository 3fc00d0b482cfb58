import { runtime } from "./runtime.ts";

/** By then the first screen is shown, ms. */
const started = 300;
/** How many times as often as usual code has to run before it is compiled. At 1 keys are no quicker and more memory is used; `build/compile.ts` begins with 50. */
const patience = 2;

/**
 * Lets the engine compile more of the code, once the start is over: for a program that stays, and answers keys. Keeps nobody from leaving before. Under Deno,
 * which cannot be told, nothing happens.
 */
export function compileMoreSoon(): void {
  if (runtime.name === "bun" && runtime.isCompiled)
    setTimeout(() => Bun.unsafe.setJITPolicy(patience), started).unref();
}
