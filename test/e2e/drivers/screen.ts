import { expect } from "bun:test";
import type { Pty } from "../harness/pty.ts";
import { commandKeys } from "./commandKeys.ts";

/** The highlighted row: where it begins, its text, and the title of the pane it is in. */
export type CursorRow = { readonly column: number; readonly row: number; readonly text: string; readonly pane: string };

/** What a person does on any screen, and sees there. Everything waits for content, nothing for time. */
export class Screen {
  readonly pty: Pty;

  constructor(pty: Pty) {
    this.pty = pty;
  }

  /** Presses the keys of commands, one after the other. */
  press(...ids: readonly string[]): void {
    for (const id of ids) this.pty.press(...commandKeys(id, this.pty));
  }

  /** Presses the keys of a command and waits until the cursor is elsewhere. */
  async move(id: string): Promise<void> {
    const before = this.cursorText();
    this.press(id);
    await this.pty.waitUntil(() => this.cursorText() !== before, `expected ${id} to move the cursor`);
  }

  /** The highlighted row; undefined while there is none, as in an open editor. */
  cursorRow(): CursorRow | undefined {
    const rows = this.pty.screen();
    for (const [row, line] of rows.entries()) {
      const column = this.#inverseColumn(row);
      if (column === undefined) continue;
      let end = column;
      while (this.pty.cell(end, row)?.inverse) end++;
      return { column, row, text: line.slice(column, end).trimEnd(), pane: paneTitle(rows, column, row) };
    }
    return undefined;
  }

  #inverseColumn(row: number): number | undefined {
    for (let column = 0; column < this.pty.size.columns; column++)
      if (this.pty.cell(column, row)?.inverse) return column;
    return undefined;
  }

  /** The place of the cursor and what is there. */
  private cursorText(): string {
    const cursor = this.cursorRow();
    return cursor === undefined ? "" : `${cursor.column},${cursor.row} ${nameIn(cursor.text)}`;
  }

  /** Moves the cursor down until its row satisfies the wish. It must not be above. */
  async moveDownTo(isWanted: (text: string) => boolean, id = "list.down"): Promise<void> {
    for (let row = this.cursorRow(); row === undefined || !isWanted(row.text); row = this.cursorRow())
      await this.move(id);
  }

  /** Goes to a pane further to the left, one after the other: left of the leftmost is another screen. */
  async goLeftTo(pane: string): Promise<void> {
    for (let now = this.cursorRow()?.pane; now !== pane; now = this.cursorRow()?.pane) {
      const before = now;
      this.press("pane.left");
      await this.pty.waitUntil(() => {
        const after = this.cursorRow()?.pane;
        return after !== undefined && after !== before;
      }, `expected to get to the left of ${before}`);
    }
  }

  /** Where a text stands on the screen; what it is looked for in begins at the column given. Throws when it is not there. */
  place(text: string, from = 0): { readonly column: number; readonly row: number } {
    for (const [row, line] of this.pty.screen().entries()) {
      const column = line.indexOf(text, from);
      if (column >= 0) return { column, row };
    }
    throw new Error(`${JSON.stringify(text)} is not on the screen\n${this.text()}`);
  }

  /** Clicks on a text. */
  async click(text: string, from = 0): Promise<void> {
    await this.pty.waitUntil((rows) => rows.some((row) => row.includes(text, from)), `expected ${text} to click on`);
    const { column, row } = this.place(text, from);
    this.pty.click(column, row);
  }

  /** Clicks on a text twice in a row. */
  async doubleClick(text: string, from = 0): Promise<void> {
    await this.click(text, from);
    const { column, row } = this.place(text, from);
    this.pty.click(column, row);
  }

  /** Waits until the highlighted row holds the text. */
  expectCursor(text: string): Promise<void> {
    return this.pty.waitUntil(
      () => this.cursorRow()?.text.includes(text) === true,
      `expected the cursor on ${JSON.stringify(text)}`,
    );
  }

  /** Waits until all texts are somewhere on the screen. */
  async expectShown(...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts) await this.pty.waitFor(text);
  }

  /** Waits until none of the texts is on the screen. */
  async expectGone(...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts) await this.pty.waitForGone(text);
  }

  /** Waits until the header shows this way, such as `stacks › prod`. */
  expectAt(...crumbs: readonly string[]): Promise<void> {
    const way = [" mlstack", ...crumbs].join(" › ");
    return this.pty.waitUntil(
      ([header = ""]) => header.startsWith(way) && /^(?! ›)(?: |$)/.test(header.slice(way.length)),
      `expected to be at${way}`,
    );
  }

  /** Types a filter for the list and keeps it. */
  async filter(text: string): Promise<void> {
    await this.beginFilter(text);
    this.pty.press("enter");
    await this.pty.waitForGone("type to filter");
  }

  /** Types a filter for the list and stays in its line. */
  async beginFilter(text: string): Promise<void> {
    this.press("list.filter");
    await this.pty.waitFor(/^ \/ /m);
    this.pty.type(text);
    await this.pty.waitUntil((rows) => rows.at(-2)?.trimEnd() === ` / ${text}`, `expected the filter ${text}`);
  }

  /** Answers the question that is open with a text in place of the one it suggests. */
  async answer(title: string, text: string): Promise<void> {
    await this.pty.waitFor(title);
    this.pty.press("ctrl+e", "ctrl+u");
    this.pty.type(text);
    await this.pty.waitFor(`› ${text}`);
    this.pty.press("enter");
  }

  /** Says yes to a question. */
  async agree(question: string): Promise<void> {
    await this.pty.waitFor(question);
    this.pty.press("y");
    await this.pty.waitForGone(question);
  }

  /** Types the word that a question about what cannot be taken back wants. */
  async acknowledge(question: string, word: string): Promise<void> {
    await this.pty.waitFor(question);
    this.pty.type(word);
    await this.pty.waitFor(`› ${word}`);
    this.pty.press("enter");
    await this.pty.waitForGone(question);
  }

  /** The screen as text, for tests of what is not there. */
  text(): string {
    return this.pty.text();
  }

  /** Nothing that a terminal would act on, or that would mislead a reader, is on the screen. */
  expectHarmless(): void {
    expect(this.text()).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u,
    );
  }
}

/** The texts between the vertical frames of a row, without the blanks around them. */
export function framed(row: string): readonly string[] {
  return row.split("│").map((text) => text.trim());
}

/** A row without the marks at its beginning, such as `✓` or `+●`. */
function unmarked(text: string): string {
  return text.trim().replace(/^[✓✗·!+●*]+ +/u, "");
}

/** What a row is about; verdicts that come later change the rest of it. */
export function nameIn(text = ""): string {
  return unmarked(text).split(/ {2,}/u)[0] ?? "";
}

/** Tells whether some pane shows a row about a thing of this name; `rest` is wanted behind the name. */
export function hasRow(rows: readonly string[], name: string, rest = ""): boolean {
  return rows.some((row) => framed(row).some((text) => isAbout(text, name) && text.includes(rest)));
}

/** Tells whether a row begins with a name. */
export function isAbout(text: string, name: string): boolean {
  const row = unmarked(text);
  return row === name || row.startsWith(`${name} `);
}

/** The title in the border above a place, without the number of things: `┌ slots ───`. */
function paneTitle(rows: readonly string[], column: number, row: number): string {
  for (let above = row - 1; above >= 0; above--) {
    const border = rows[above] ?? "";
    const title = /^┌ (.*?)(?: \(\d+\))? ─/.exec(border.slice(border.lastIndexOf("┌", column)))?.[1];
    if (title !== undefined) return title;
  }
  return "";
}
