import { constants } from "node:os";
import { Emulator, type Size } from "./emulator.ts";
import { keyBytes, pasteBytes } from "./keys.ts";
import { leftBehind } from "./restored.ts";

export type { Cell, Size } from "./emulator.ts";

/** Bytes that arrived together, with the time (`performance.now()`). */
export type Chunk = { at: number; data: Uint8Array };

export type PtyOptions = {
  /** Program and arguments. */
  argv: readonly string[];
  /** The whole environment of the child; nothing is inherited. */
  env: Readonly<Record<string, string>>;
  cwd?: string;
  /** 120 × 40 if left out. */
  size?: Size;
  /** The background that the terminal tells of when asked, as `rrrr/gggg/bbbb`; null: it does not answer. Dark if left out. */
  background?: string | null;
  /** Signs whose width Unicode leaves open take two cells. */
  ambiguousIsWide?: boolean;
};

/** What a program left of the terminal: `ok`, or a list of what it did not put back. */
export type Restored = { ok: boolean; left: string[] };

/**
 * How long a wait lasts before it fails, in ms; reached only when something is broken. Below the 5 s after which `bun test` gives up without showing
 * the screen; `npm test` raises both.
 */
const patience = Number(process.env.PTY_PATIENCE ?? 4_500);

/** The last bytes of a program may arrive after its exit is known, ms. */
const afterglow = 30;

type Flags = readonly [input: number, output: number, local: number, control: number];

function flagsOf(terminal: Bun.Terminal): Flags {
  return [terminal.inputFlags, terminal.outputFlags, terminal.localFlags, terminal.controlFlags];
}

/** Line discipline of a terminal that no program has touched. */
function freshFlags(size: Size): Flags {
  const terminal = new Bun.Terminal({ cols: size.columns, rows: size.rows });
  const flags = flagsOf(terminal);
  terminal.close();
  return flags;
}

/** One program in one PTY, seen through an emulated terminal. Close it: it owns a child process. */
export class Pty implements AsyncDisposable {
  /** When the child was spawned (`performance.now()`). */
  readonly startedAt: number;
  readonly chunks: Chunk[] = [];
  /** Bytes written by the program so far. */
  bytes = 0;
  /** When the last byte came; the start if none did. */
  lastByteAt: number;
  /** When the exit was noticed; undefined while it runs. */
  exitedAt: number | undefined;
  /** False: chunks only pile up, and `parseNext` takes them in, so that parsing does not disturb a measurement. */
  live = true;

  readonly #emulator: Emulator;
  readonly #child: Bun.Subprocess;
  readonly #terminal: Bun.Terminal;
  readonly #freshFlags: Flags;
  readonly #argv: readonly string[];
  #parsed = 0;
  #code: number | undefined;
  #flagsAtExit: Flags | undefined;
  #wake: (() => void) | undefined;

  constructor(options: PtyOptions) {
    const size = options.size ?? { columns: 120, rows: 40 };
    this.#argv = options.argv;
    this.#freshFlags = freshFlags(size);
    this.#emulator = new Emulator(size, (text) => this.write(text), options.background, options.ambiguousIsWide);
    this.startedAt = performance.now();
    this.lastByteAt = this.startedAt;
    // As options, not as a ready-made Bun.Terminal: only then is it the child's controlling terminal (/dev/tty, SIGWINCH, job control).
    this.#child = Bun.spawn([...options.argv], {
      terminal: {
        cols: size.columns,
        rows: size.rows,
        name: "xterm-256color",
        data: (_terminal, data) => this.#receive(data),
      },
      env: { ...options.env },
      ...(options.cwd !== undefined && { cwd: options.cwd }),
      onExit: (_child, code, signal) => this.#exited(code, signal),
    });
    const { terminal } = this.#child;
    if (!terminal) throw new Error("Bun.spawn gave no terminal");
    this.#terminal = terminal;
  }

  #receive(data: Uint8Array): void {
    const at = performance.now();
    this.chunks.push({ at, data: data.slice() });
    this.bytes += data.length;
    this.lastByteAt = at;
    if (this.live) this.parse();
    this.#wake?.();
  }

  #exited(code: number | null, signal: number | NodeJS.Signals | null): void {
    this.exitedAt = performance.now();
    this.#code = code ?? (typeof signal === "string" ? statusOfSignal(signal) : 128 + (signal ?? 0));
    this.#wake?.();
  }

  get pid(): number {
    return this.#child.pid;
  }

  get size(): Size {
    return this.#emulator.size;
  }

  /** Sends bytes as they are. Nothing happens once the program has gone. */
  write(text: string): void {
    if (this.exitedAt === undefined && !this.#terminal.closed) this.#terminal.write(text);
  }

  /** Presses keys one after the other: `press("down", "down", "enter")`, `press("ctrl+s")`, `press("n")`. */
  press(...keys: readonly string[]): void {
    for (const key of keys) this.write(keyBytes(key));
  }

  /** Types text in one go, as a fast typist or a slow machine makes it arrive: many characters in one read. */
  type(text: string): void {
    this.write(text);
  }

  paste(text: string): void {
    this.write(pasteBytes(text));
  }

  resize(size: Size): void {
    this.#emulator.resize(size);
    this.#terminal.resize(size.columns, size.rows);
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** Takes in all chunks that wait. */
  parse(): void {
    while (this.parseNext()) {
      // parseNext does the work
    }
  }

  /** Takes in one chunk that waits and returns it. */
  parseNext(): Chunk | undefined {
    const chunk = this.chunks[this.#parsed];
    if (!chunk) return undefined;
    this.#parsed++;
    this.#emulator.feed(chunk.data);
    return chunk;
  }

  /** The rows of the screen from top to bottom, without trailing blanks. */
  screen(): string[] {
    return this.#emulator.screen();
  }

  /** The screen as one text with a line break per row. */
  text(): string {
    return this.screen().join("\n");
  }

  /** Where the cursor is, from 0. */
  cursor(): { column: number; row: number } {
    return this.#emulator.cursor();
  }

  /** The cell at a place counted from 0. */
  cell(column: number, row: number) {
    return this.#emulator.cell(column, row);
  }

  /** Where the link under a cell leads; undefined when there is none. */
  link(column: number, row: number): string | undefined {
    return this.#emulator.link(column, row);
  }

  /** The window's title. */
  get title(): string {
    return this.#emulator.title;
  }

  /** What the program put onto the clipboard, the latest last. */
  get copied(): readonly string[] {
    return this.#emulator.copied;
  }

  /** Presses and releases a button of the mouse over a cell counted from 0; `code` tells which and what is held, as xterm does (2 right, + 4 shift). */
  click(column: number, row: number, code = 0): void {
    const at = `${column + 1};${row + 1}`;
    this.write(`\x1b[<${code};${at}M\x1b[<${code};${at}m`);
  }

  /** Turns the wheel over a cell counted from 0, by notches; negative: up. */
  wheel(column: number, row: number, notches: number): void {
    this.write(`\x1b[<${notches < 0 ? 64 : 65};${column + 1};${row + 1}M`.repeat(Math.abs(notches)));
  }

  /** True while the alternate screen shows. */
  get alternate(): boolean {
    return this.#emulator.alternate;
  }

  /** A fingerprint of all that is visible, colours and cursor too. */
  picture(): bigint {
    return this.#emulator.picture();
  }

  /** Resolves at the next byte, at exit, or after `ms`. */
  next(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        this.#wake = undefined;
        resolve();
      };
      const timer = setTimeout(finish, Math.max(0, ms));
      this.#wake = finish;
    });
  }

  /** Waits until nothing was written for `ms`. For measurements; tests wait for content. False if `timeout` (ms) passed first. */
  async quiet(ms: number, timeout: number): Promise<boolean> {
    const end = performance.now() + timeout;
    for (;;) {
      const now = performance.now();
      const since = now - this.lastByteAt;
      if (since >= ms || this.exitedAt !== undefined) return true;
      if (now > end) return false;
      await this.next(Math.min(ms - since, end - now) + 0.2);
    }
  }

  /** Waits until `holds` is true of the screen. `what` says in the failure what was awaited. */
  async waitUntil(holds: (screen: readonly string[]) => boolean, what: string, timeout = patience): Promise<void> {
    const end = performance.now() + timeout;
    let seen = -1;
    for (;;) {
      if (this.#parsed !== seen) {
        seen = this.#parsed;
        if (holds(this.screen())) return;
      }
      if (this.exitedAt !== undefined) {
        await Bun.sleep(afterglow);
        this.#emulator.settle();
        if (holds(this.screen())) return;
        throw new Error(this.#failure(`${what}, but it exited with ${this.#code}`));
      }
      if (performance.now() > end) throw new Error(this.#failure(`${what} (waited ${timeout} ms)`));
      await this.next(end - performance.now());
    }
  }

  /** Waits until the text is somewhere on the screen (a regular expression sees rows joined by line breaks). */
  waitFor(wanted: string | RegExp, timeout = patience): Promise<void> {
    return this.waitUntil((rows) => matches(rows, wanted), `expected ${display(wanted)} on the screen`, timeout);
  }

  /** Waits until the text is nowhere on the screen. */
  waitForGone(unwanted: string | RegExp, timeout = patience): Promise<void> {
    return this.waitUntil((rows) => !matches(rows, unwanted), `expected ${display(unwanted)} to go away`, timeout);
  }

  #failure(what: string): string {
    const { columns } = this.size;
    const rule = "─".repeat(columns);
    return `${this.#argv.join(" ")}: ${what}\n${rule}\n${this.text().trimEnd()}\n${rule}`;
  }

  /** Waits for the exit and gives the status a shell would: the code, or 128 + the signal's number. */
  async exit(timeout = patience): Promise<number> {
    const end = performance.now() + timeout;
    while (this.#code === undefined) {
      if (performance.now() > end) throw new Error(this.#failure(`expected it to exit (waited ${timeout} ms)`));
      await this.next(end - performance.now());
    }
    await Bun.sleep(afterglow);
    this.#emulator.settle();
    this.#flagsAtExit ??= this.#terminal.closed ? undefined : flagsOf(this.#terminal);
    return this.#code;
  }

  /** After `exit`: what the bytes and the line discipline say about the terminal. */
  restored(): Restored {
    const left = leftBehind(Buffer.concat(this.chunks.map(({ data }) => data)), this.size.rows);
    const now = this.#flagsAtExit ?? flagsOf(this.#terminal);
    if (now.some((flag, index) => flag !== this.#freshFlags[index])) left.push("line discipline");
    return { ok: left.length === 0, left };
  }

  /** Kills the program if it still runs and frees the terminal. */
  async close(): Promise<void> {
    if (this.exitedAt === undefined) {
      this.#child.kill("SIGKILL");
      await this.#child.exited;
    }
    this.#terminal.close();
    this.#emulator.dispose();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

function matches(rows: readonly string[], wanted: string | RegExp): boolean {
  const text = rows.join("\n");
  return typeof wanted === "string" ? text.includes(wanted) : wanted.test(text);
}

function display(wanted: string | RegExp): string {
  return typeof wanted === "string" ? JSON.stringify(wanted) : String(wanted);
}

/** Number of a signal, for comparing with `exit()`: a program that SIGTERM ended exits with 128 + 15. */
export function statusOfSignal(name: NodeJS.Signals): number {
  return 128 + constants.signals[name];
}
