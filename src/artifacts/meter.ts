import type { TransferProgress } from "../core/artifact.ts";
import { BufferFreeing } from "../platform/freeBuffers.ts";

const windowMs = 5000;
const stepMs = 250;

/** Counts what moves during a transfer; whoever shows it reads it as often as it likes. */
export class Meter {
  readonly #now: () => number;
  readonly #samples: { readonly at: number; readonly moved: number }[];
  #files = 0;
  #bytes = 0;
  /** Bytes that really moved: unlike `#bytes` never taken back, and without what was there already. */
  #moved = 0;
  #known = { files: 0, bytes: 0 };
  #isKnown = false;
  #current: string | undefined;
  readonly #buffers = new BufferFreeing();

  /** `now` counts milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#samples = [{ at: now(), moved: 0 }];
  }

  /** One more file was found. */
  expect(bytes: number): void {
    this.#known = { files: this.#known.files + 1, bytes: this.#known.bytes + bytes };
  }

  /** No more files will be found. */
  expectNoMore(): void {
    this.#isKnown = true;
  }

  /** A file is begun. */
  begin(name: string): void {
    this.#current = name;
  }

  /** Some bytes arrived. */
  add(bytes: number): void {
    this.#bytes += bytes;
    this.#moved += bytes;
    this.#buffers.moved(bytes);
    const last = this.#samples.at(-1);
    if (last === undefined || this.#now() - last.at >= stepMs)
      this.#samples.push({ at: this.#now(), moved: this.#moved });
    while (this.#samples.length > windowMs / stepMs) this.#samples.shift();
  }

  /** Bytes that had arrived are of no use: they come once more. */
  takeBack(bytes: number): void {
    this.#bytes -= bytes;
  }

  /** A file is done; `bytes` of it never had to move. */
  end(bytes = 0): void {
    this.#files += 1;
    this.#bytes += bytes;
  }

  /** How far it is now. */
  read(): TransferProgress {
    const [first] = this.#samples;
    const ms = first === undefined ? 0 : this.#now() - first.at;
    const rate = first === undefined || ms <= 0 ? 0 : ((this.#moved - first.moved) * 1000) / ms;
    return {
      files: this.#files,
      bytes: this.#bytes,
      rate,
      ...(this.#isKnown && { total: this.#known }),
      ...(this.#current !== undefined && { current: this.#current }),
    };
  }
}
