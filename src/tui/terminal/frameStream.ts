import { beginSynchronized, cursorHome, endSynchronized, enterAlternateScreen } from "./sequences.ts";

/** What a screen needs of `process.stdout`. */
export type OutputStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

/** A stream for Ink, and the means to put several of its writes into one frame. */
export type FrameStream = {
  readonly stream: OutputStream;
  /** Keeps back what is written until `endFrame`. */
  beginFrame(): void;
  /** Writes out what was kept back, as one synchronised update. */
  endFrame(): void;
  /** Drops what is written from now on: a renderer that could not be taken down must not draw over the shell. */
  mute(): void;
};

/**
 * `stdout` as Ink should see it, with two differences.
 *
 * After the alternate screen is entered the cursor goes home: Ink draws relative to the cursor and `?1049h` leaves that where the shell
 * had it. And what Ink writes between begin and end of a synchronised update goes out in one write instead of three, so that terminals
 * without synchronised updates do not tear and a reader sees whole frames. `question` is written once, onto the empty screen.
 */
export function frameStream(stdout: OutputStream, question = ""): FrameStream {
  let asked = question;
  let held: string | undefined;
  let isPinned = false;
  let isMute = false;

  function release(): void {
    if (held === undefined || isPinned) return;
    const frame = held;
    held = undefined;
    stdout.write(frame + endSynchronized);
  }

  function write(data: string | Uint8Array, ...rest: unknown[]): boolean {
    if (isMute) return true;
    // Empty writes with a callback are how Ink waits for what it wrote before.
    if (typeof data !== "string" || rest.length > 0) {
      release();
      return Reflect.apply(stdout.write, stdout, [data, ...rest]);
    }
    if (data === beginSynchronized) {
      held ??= data;
      // Ink ends the update in the same turn; if it throws in between, nothing may be kept back.
      queueMicrotask(release);
      return true;
    }
    if (data === endSynchronized) {
      release();
      return true;
    }
    const text = data.replace(enterAlternateScreen, () => {
      const once = asked;
      asked = "";
      return enterAlternateScreen + cursorHome + once;
    });
    if (held === undefined) return stdout.write(text);
    held += text;
    return true;
  }

  const stream = new Proxy(stdout, {
    get(target, property) {
      if (property === "write") return write;
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return {
    stream,
    beginFrame() {
      held ??= beginSynchronized;
      isPinned = true;
    },
    endFrame() {
      isPinned = false;
      release();
    },
    mute() {
      isPinned = false;
      release();
      isMute = true;
    },
  };
}
