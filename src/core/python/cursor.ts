/** A place in a text that is read from left to right. */
export class Cursor {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes what a sticky pattern finds here; undefined, and no step, where it finds nothing. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null) return undefined;
    this.#at = pattern.lastIndex;
    return found[0];
  }

  skipSpace(): void {
    this.take(/[ \t]*/y);
  }

  get isAtEnd(): boolean {
    return this.#at === this.#text.length;
  }
}
