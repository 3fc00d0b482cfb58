/** In bytes: what a file that may be small begins with. */
const first = 64 * 1024;

/** A part of a file that grows until it is full. */
export class PartBuffer {
  readonly #size: number;
  #bytes: Uint8Array;
  #filled = 0;

  constructor(size: number) {
    this.#size = size;
    this.#bytes = new Uint8Array(Math.min(size, first));
  }

  get isFull(): boolean {
    return this.#filled === this.#size;
  }

  get isEmpty(): boolean {
    return this.#filled === 0;
  }

  /** Takes as many of the bytes as fit, and tells how many these were. */
  take(bytes: Uint8Array): number {
    const taken = Math.min(bytes.length, this.#size - this.#filled);
    const needed = this.#filled + taken;
    if (needed > this.#bytes.length) this.#grow(needed);
    this.#bytes.set(taken === bytes.length ? bytes : bytes.subarray(0, taken), this.#filled);
    this.#filled = needed;
    return taken;
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(Math.min(this.#size, Math.max(needed, this.#bytes.length * 4)));
    larger.set(this.#bytes.subarray(0, this.#filled));
    this.#bytes = larger;
  }

  /** What it holds, not copied. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#filled);
  }

  clear(): void {
    this.#filled = 0;
  }
}
