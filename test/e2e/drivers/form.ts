import { hasRow, isAbout, Screen } from "./screen.ts";

/** What the footer says while a value is typed. */
const typingHint = "leave as it was";

/** The form of a component. */
export class FormScreen extends Screen {
  /** Puts the cursor on the row of a field. */
  async goTo(field: string): Promise<void> {
    this.press("form.filter");
    await this.pty.waitFor(/^│ +\/ /m);
    this.pty.type(field);
    await this.pty.waitFor(`/ ${field} `);
    this.pty.press("enter");
    await this.pty.waitForGone(typingHint);
    await this.moveDownTo((text) => isAbout(text, field), "form.down");
    this.press("form.clearFilter");
    await this.pty.waitForGone(/^│ +\/ /m);
    await this.pty.waitUntil(() => isAbout(this.cursorRow()?.text ?? "", field), `expected the cursor on ${field}`);
  }

  /** Opens the editor of a field. */
  async edit(field: string): Promise<void> {
    await this.goTo(field);
    this.press("form.enter");
    await this.pty.waitFor(typingHint);
  }

  /** Types a value into a field in place of the one it has. */
  async fill(field: string, text: string): Promise<void> {
    await this.edit(field);
    this.pty.press("ctrl+u");
    this.pty.type(text);
    await this.take();
  }

  /** Types a value into each field. */
  async fillAll(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [field, text] of Object.entries(fields)) await this.fill(field, text);
  }

  /** Ends typing and keeps the value. */
  async take(): Promise<void> {
    this.press("form.take");
    await this.pty.waitForGone(typingHint);
  }

  /** Opens the page inside a field: an object, a list or a map. */
  async open(field: string): Promise<void> {
    await this.goTo(field);
    this.press("form.enter");
    await this.expectShown(new RegExp(`^ mlstack.* › ${field}(?: {2}|$)`, "m"));
  }

  /** Adds an item to the list that is open and opens it. */
  async openNewItem(index: number): Promise<void> {
    this.press("form.add");
    await this.pty.waitUntil(() => isAbout(this.cursorRow()?.text ?? "", String(index)), `expected an item ${index}`);
    this.press("form.enter");
    await this.expectShown(new RegExp(`^ mlstack.* › ${index}(?: {2}|$)`, "m"));
  }

  /** Adds an entry to the map that is open. */
  async addEntry(key: string, value: string): Promise<void> {
    this.press("form.add");
    await this.pty.waitFor("+ key: ");
    this.pty.type(key);
    await this.pty.waitFor(`+ key: ${key}`);
    this.pty.press("enter");
    await this.pty.waitForGone("+ key: ");
    // A value of any kind waits for what it is; a text is typed at once.
    await this.pty.waitUntil((rows) => hasRow(rows, key), `expected a row ${key}`);
    this.pty.type(value);
    await this.expectShown(value);
    await this.take();
  }

  /** Goes back to the page before. */
  async leavePage(): Promise<void> {
    const [header] = this.pty.screen();
    this.press("form.leaveLevel");
    await this.pty.waitUntil(([now]) => now !== header, "expected to leave the page");
  }

  /** Takes something out of the list that lies above the form. */
  async choose(text: string): Promise<void> {
    await this.pty.waitFor(text);
    this.pty.type(text);
    await this.pty.waitFor(`/ ${text}`);
    this.press("overlay.accept");
    await this.pty.waitForGone(`/ ${text}`);
  }

  /** Chooses a secret for the field from the list of references. */
  async pickSecret(field: string, reference: string): Promise<void> {
    await this.goTo(field);
    this.press("form.pick");
    await this.choose(reference);
    await this.expectField(field, reference);
  }

  /** Waits until the row of a field shows a value; the row is in view. */
  expectField(field: string, value: string): Promise<void> {
    return this.pty.waitUntil((rows) => hasRow(rows, field, value), `expected ${field} to show ${value}`);
  }

  /** Saves the component and goes back to where the form was opened. */
  async save(): Promise<void> {
    this.press("form.save");
    await this.pty.waitFor(/^ ✓ Saved /m);
  }
}
