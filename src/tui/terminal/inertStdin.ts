import { Readable } from "node:stream";

/**
 * The standard input that Ink gets: it looks like a terminal and never delivers anything, since `TerminalInput` is the one reader. Raw
 * mode requests are accepted and do nothing.
 */
class InertStdin extends Readable {
  readonly isTTY = true;

  override _read(): void {}

  setRawMode(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

/** A new inert standard input. */
export function inertStdin(): NodeJS.ReadableStream {
  return new InertStdin();
}
