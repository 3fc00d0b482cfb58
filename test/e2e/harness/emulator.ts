import { type IBuffer, Terminal } from "@xterm/headless";

/** Width and height in cells. */
export type Size = { columns: number; rows: number };

/** One cell of the screen as a person sees it. Colours are `default`, a palette index, or `#rrggbb`. */
export type Cell = {
  text: string;
  bold: boolean;
  dim: boolean;
  inverse: boolean;
  underline: boolean;
  foreground: string;
  background: string;
};

/**
 * The parts of xterm.js beneath its public face that are used here: `write` there parses later, in slices, but a measurement needs the screen
 * as it is after this chunk, and the picture needs the cells without the cost of reading each.
 */
type Core = { _core: { _writeBuffer: { writeSync(data: Uint8Array): void } } };
type Links = {
  _core: { _oscLinkService: { getLinkData(id: number): { readonly uri: string } | undefined } };
};
type RawCell = { readonly extended?: { readonly urlId: number } };
type RawLine = { _line: { _data: Uint32Array; _combined: Record<number, string> } };

/** Colours the emulated terminal says it has when a program asks (OSC 10, 11, 12). */
const colours: Readonly<Record<number, string>> = {
  10: "d0d0/d0d0/d0d0",
  11: "1010/1010/1010",
  12: "ffff/ffff/ffff",
};

function colourOf(value: number, isDefault: boolean, isRgb: boolean): string {
  if (isDefault) return "default";
  return isRgb ? `#${value.toString(16).padStart(6, "0")}` : String(value);
}

/** Of the signs whose width Unicode leaves open (East Asian Width "A") those that frames and marks are made of. */
const ambiguous =
  /[\u00a1-\u00bf\u00d7\u2010-\u2027\u2030-\u203b\u2190-\u21ff\u2260-\u2267\u2500-\u254b\u2550-\u2573\u2580-\u25ff]/;

/** Gives those signs two cells, as terminals of East Asia may. */
function makeAmbiguousWide(terminal: Terminal): void {
  const wcwidth = (code: number): 0 | 1 | 2 =>
    code < 32 || (code >= 0x7f && code < 0xa0) ? 0 : ambiguous.test(String.fromCodePoint(code)) ? 2 : 1;
  // The state of a cell as xterm.js packs it: its width from the second bit on.
  terminal.unicode.register({ version: "wide", wcwidth, charProperties: (code) => wcwidth(code) << 1 });
  terminal.unicode.activeVersion = "wide";
}

const beginUpdate = Buffer.from("\x1b[?2026h");
const endUpdate = Buffer.from("\x1b[?2026l");

/** How many bytes at the end belong to a synchronised update that is not complete, or may be the first ones of one. */
function unfinished(data: Uint8Array): number {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const end = bytes.lastIndexOf(endUpdate);
  const begin = bytes.indexOf(beginUpdate, end + 1);
  if (begin >= 0) return bytes.length - begin;
  for (let length = beginUpdate.length - 1; length > 0; length--)
    if (bytes.subarray(-length).equals(beginUpdate.subarray(0, length))) return length;
  return 0;
}

/** A terminal without a window: takes bytes, holds the screen, answers what programs ask (DA, DSR, DECRQM, colours). */
export class Emulator {
  readonly #terminal: Terminal;
  #title = "";
  #withheld: Uint8Array = new Uint8Array();
  readonly #copied: string[] = [];

  /** `reply` is called with what the terminal sends back to the program. `background`: its colour as `rrrr/gggg/bbbb`; null: it does not tell. */
  constructor(
    size: Size,
    reply: (text: string) => void,
    background: string | null = colours[11] ?? null,
    ambiguousIsWide = false,
  ) {
    this.#terminal = new Terminal({
      cols: size.columns,
      rows: size.rows,
      allowProposedApi: true,
      scrollback: 0,
      windowOptions: { pushTitle: true, popTitle: true },
    });
    if (ambiguousIsWide) makeAmbiguousWide(this.#terminal);
    this.#terminal.onData(reply);
    this.#terminal.onTitleChange((title) => {
      this.#title = title;
    });
    this.#terminal.parser.registerOscHandler(52, (data) => this.#copy(data));
    for (const [code, usual] of Object.entries(colours)) {
      const rgb = code === "11" ? background : usual;
      this.#terminal.parser.registerOscHandler(Number(code), (data) => {
        if (data === "?" && rgb !== null) reply(`\x1b]${code};rgb:${rgb}\x1b\\`);
        return data === "?";
      });
    }
  }

  get size(): Size {
    return { columns: this.#terminal.cols, rows: this.#terminal.rows };
  }

  /** Takes the bytes in and changes the screen before it returns; a synchronised update (mode 2026) is shown when all of it is there. */
  feed(data: Uint8Array): void {
    const bytes = this.#withheld.length === 0 ? data : Buffer.concat([this.#withheld, data]);
    const whole = bytes.length - unfinished(bytes);
    this.#withheld = bytes.slice(whole);
    this.#write(bytes.subarray(0, whole));
  }

  /** Shows also an update that never ended. */
  settle(): void {
    this.#write(this.#withheld);
    this.#withheld = new Uint8Array();
  }

  #write(data: Uint8Array): void {
    (this.#terminal as unknown as Core)._core._writeBuffer.writeSync(data);
  }

  resize(size: Size): void {
    this.#terminal.resize(size.columns, size.rows);
  }

  get #buffer(): IBuffer {
    return this.#terminal.buffer.active;
  }

  /** The rows from top to bottom, without trailing blanks. */
  screen(): string[] {
    const buffer = this.#buffer;
    return Array.from({ length: this.#terminal.rows }, (_, row) => {
      // After it became narrower xterm.js keeps what stood beyond the edge; nobody sees that.
      return buffer.getLine(buffer.baseY + row)?.translateToString(true, 0, this.#terminal.cols) ?? "";
    });
  }

  /** Where the cursor is, from 0. */
  cursor(): { column: number; row: number } {
    return { column: this.#buffer.cursorX, row: this.#buffer.cursorY };
  }

  /** True while the program shows the alternate screen. */
  get alternate(): boolean {
    return this.#buffer.type === "alternate";
  }

  /** The cell at a place counted from 0, or undefined outside the screen. */
  cell(column: number, row: number): Cell | undefined {
    const cell = this.#buffer.getLine(this.#buffer.baseY + row)?.getCell(column);
    if (!cell) return undefined;
    return {
      text: cell.getChars(),
      bold: cell.isBold() !== 0,
      dim: cell.isDim() !== 0,
      inverse: cell.isInverse() !== 0,
      underline: cell.isUnderline() !== 0,
      foreground: colourOf(cell.getFgColor(), cell.isFgDefault(), cell.isFgRGB()),
      background: colourOf(cell.getBgColor(), cell.isBgDefault(), cell.isBgRGB()),
    };
  }

  /** Where the link under a cell leads (OSC 8); undefined when there is none. */
  link(column: number, row: number): string | undefined {
    const cell = this.#buffer.getLine(this.#buffer.baseY + row)?.getCell(column) as RawCell | undefined;
    const id = cell?.extended?.urlId ?? 0;
    return id === 0 ? undefined : (this.#terminal as unknown as Links)._core._oscLinkService.getLinkData(id)?.uri;
  }

  /** The window's title. */
  get title(): string {
    return this.#title;
  }

  /** What was put onto the clipboard (OSC 52), the latest last. */
  get copied(): readonly string[] {
    return this.#copied;
  }

  #copy(data: string): boolean {
    const text = data.slice(data.indexOf(";") + 1);
    if (text !== "?") this.#copied.push(Buffer.from(text, "base64").toString("utf8"));
    return true;
  }

  /** A fingerprint of text, colours, attributes and cursor, so that a moved highlight counts as a change. */
  picture(): bigint {
    const buffer = this.#buffer;
    let hash = Bun.hash.wyhash(`${buffer.cursorX},${buffer.cursorY},${buffer.type}`);
    for (let row = 0; row < this.#terminal.rows; row++) {
      const line = (buffer.getLine(buffer.baseY + row) as unknown as RawLine | undefined)?._line;
      if (!line) continue;
      // Three words per cell: character, foreground, background; what does not fit stands in _combined.
      const words = this.#terminal.cols * 3;
      hash = Bun.hash.wyhash(new Uint8Array(line._data.buffer, line._data.byteOffset, words * 4), hash);
      if (Object.keys(line._combined).length > 0) hash = Bun.hash.wyhash(JSON.stringify(line._combined), hash);
    }
    return hash;
  }

  dispose(): void {
    this.#terminal.dispose();
  }
}
