import { runtime } from "./runtime.ts";

/** In bytes. */
const often = 40 * 2 ** 20;

/**
 * Frees the buffers of what moves through the program. The engine counts what its own objects hold and takes note of large buffers late: without this, a
 * transfer has some 50 MiB more in memory. A whole collection takes some 15 ms; smaller ones leave too much. Under Deno, which cannot be told, nothing happens.
 */
export class BufferFreeing {
  #since = 0;

  /** So many bytes have moved. */
  moved(bytes: number): void {
    this.#since += bytes;
    if (this.#since < often) return;
    this.#since = 0;
    if (runtime.name === "bun") Bun.gc(true);
  }
}
