/** Lines cut out of the bytes that arrive, however they are chunked; whoever waits gets the next one. */
export class LineQueue {
  readonly #utf8 = new TextDecoder("utf-8");
  #tail = "";
  readonly #lines: string[] = [];
  #isEnded = false;
  #isOver = false;
  #waiting: ((line: string | undefined) => void) | undefined;

  /** Takes bytes in. A line ends with a line feed, before which a carriage return may stand. */
  push(bytes: Uint8Array): void {
    this.#take(this.#utf8.decode(bytes, { stream: true }));
  }

  /** No more bytes will come. An unended line at the end is a line, too. */
  end(): void {
    this.#take(this.#utf8.decode());
    if (this.#tail !== "") this.#lines.push(this.#tail);
    this.#tail = "";
    this.#isEnded = true;
    this.#serve();
  }

  /** Somebody was told that there are no more lines, or the lines were closed. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Lines wait to be read, or none will ever come: whoever asks now is answered at once. */
  get isFilled(): boolean {
    return this.#lines.length > 0 || this.#isEnded;
  }

  /** The next line, as soon as there is one; undefined at the end. Only one may wait at a time. */
  next(): Promise<string | undefined> {
    return new Promise((resolve) => {
      this.#waiting = resolve;
      this.#serve();
    });
  }

  /** Forgets what waits: there will be no more lines. */
  close(): void {
    this.#isEnded = true;
    this.#isOver = true;
    this.#lines.length = 0;
    this.#serve();
  }

  #take(text: string): void {
    if (this.#isEnded) return;
    const [first = "", ...more] = text.split("\n");
    this.#tail += first;
    for (const part of more) {
      this.#lines.push(this.#tail.replace(/\r$/, ""));
      this.#tail = part;
    }
    this.#serve();
  }

  #serve(): void {
    const waiting = this.#waiting;
    if (waiting === undefined || (this.#lines.length === 0 && !this.#isEnded)) return;
    this.#waiting = undefined;
    const line = this.#lines.shift();
    this.#isOver ||= line === undefined;
    waiting(line);
  }
}
