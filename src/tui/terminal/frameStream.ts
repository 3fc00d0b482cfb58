import { beginSynchronized, cursorHome, endSynchronized, enterAlternateScreen } from "./sequences.ts";

/** What a screen needs of `process.stdout`. */
export type OutputStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

/**
 * `stdout` as Ink should see it, with two differences.
 *
 * After the alternate screen is entered the cursor goes home: Ink draws relative to the cursor and `?1049h` leaves that where the shell
 * had it. And what Ink writes between begin and end of a synchronised update goes out in one write instead of three, so that terminals
 * without synchronised updates do not tear and a reader sees whole frames.
 */
export function frameStream(stdout: OutputStream): OutputStream {
  let held: string | undefined;

  function release(): void {
    if (held === undefined) return;
    const frame = held;
    held = undefined;
    stdout.write(frame);
  }

  function write(data: string | Uint8Array, ...rest: unknown[]): boolean {
    if (typeof data !== "string" || rest.length > 0) {
      release();
      return Reflect.apply(stdout.write, stdout, [data, ...rest]);
    }
    if (data === beginSynchronized) {
      held = (held ?? "") + data;
      // Ink closes the update in the same turn; if it throws in between, nothing may be kept back.
      queueMicrotask(release);
      return true;
    }
    const text = data.replace(enterAlternateScreen, enterAlternateScreen + cursorHome);
    if (held === undefined) return stdout.write(text);
    held += text;
    if (data === endSynchronized) release();
    return true;
  }

  return new Proxy(stdout, {
    get(target, property) {
      if (property === "write") return write;
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
