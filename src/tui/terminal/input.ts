import type { TerminalEvent } from "./events.ts";
import { KeyDecoder } from "./keyDecoder.ts";
import { bracketedPasteOff, bracketedPasteOn } from "./sequences.ts";

/** What the input needs of `process.stdin`. */
export type InputStream = {
  isTTY?: boolean;
  setRawMode?(raw: boolean): unknown;
  on(event: "data", listener: (bytes: Uint8Array) => void): unknown;
  on(event: "end" | "close", listener: () => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  off(event: "data", listener: (bytes: Uint8Array) => void): unknown;
  off(event: "end" | "close", listener: () => void): unknown;
  off(event: "error", listener: (error: Error) => void): unknown;
  resume(): unknown;
  pause(): unknown;
  ref?(): unknown;
  unref?(): unknown;
};

/** What the input needs of `process.stdout`. */
export type InputEcho = { write(text: string): unknown };

/**
 * The one owner of standard input while screens are shown: raw mode, bracketed paste, decoding. Events go to one listener, in order; those
 * that come while nobody listens are kept for the first listener, so that keys typed during the start are not lost.
 */
export class TerminalInput {
  readonly #stream: InputStream;
  readonly #echo: InputEcho;
  readonly #decoder = new KeyDecoder();
  #listener: ((event: TerminalEvent) => void) | undefined;
  #early: TerminalEvent[] = [];
  #onHangUp: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isReading = false;

  constructor(stream: InputStream, echo: InputEcho) {
    this.#stream = stream;
    this.#echo = echo;
  }

  /** Switches raw mode and bracketed paste on and begins to read. */
  start(): void {
    if (this.#isReading) return;
    this.#isReading = true;
    this.#stream.setRawMode?.(true);
    this.#stream.on("data", this.#read);
    this.#stream.on("end", this.#hangUp);
    this.#stream.on("close", this.#hangUp);
    this.#stream.on("error", this.#hangUp);
    this.#stream.ref?.();
    this.#stream.resume();
    this.#echo.write(bracketedPasteOn);
  }

  /** Gives the terminal back, cooked and unread, until `start` is called again: for a child process, for a stop, at the end. */
  stop(): void {
    if (!this.#isReading) return;
    this.#isReading = false;
    this.#dispatch(this.#decoder.flush());
    clearTimeout(this.#timer);
    this.#stream.off("data", this.#read);
    this.#stream.off("end", this.#hangUp);
    this.#stream.off("close", this.#hangUp);
    this.#stream.off("error", this.#hangUp);
    this.#stream.pause();
    this.#stream.unref?.();
    // First, while no ctrl+s can stop the output.
    this.#echo.write(bracketedPasteOff);
    this.#stream.setRawMode?.(false);
  }

  /** Sets the one listener; the function returned removes it. A bug if there is one already. */
  onEvent(listener: (event: TerminalEvent) => void): () => void {
    if (this.#listener !== undefined) throw new Error("terminal input has a listener already");
    this.#listener = listener;
    const early = this.#early;
    this.#early = [];
    this.#dispatch(early);
    return () => {
      if (this.#listener === listener) this.#listener = undefined;
    };
  }

  /** Called once when the terminal has gone away without a signal (end of input, read error): there is nobody left to serve. */
  onHangUp(listener: () => void): void {
    this.#onHangUp = listener;
  }

  readonly #read = (bytes: Uint8Array): void => {
    clearTimeout(this.#timer);
    this.#dispatch(this.#decoder.push(bytes));
    const wait = this.#decoder.waitMs;
    if (wait !== undefined && this.#isReading)
      this.#timer = setTimeout(() => this.#dispatch(this.#decoder.flush()), wait);
  };

  readonly #hangUp = (): void => {
    if (!this.#isReading) return;
    this.#onHangUp?.();
  };

  #dispatch(events: readonly TerminalEvent[]): void {
    for (const event of events) {
      if (this.#listener === undefined) this.#early.push(event);
      else this.#listener(event);
    }
  }
}
