import { hasRow, isAbout, Screen } from "./screen.ts";

/** The home screen. */
export class StacksScreen extends Screen {
  /** Waits until the home screen is shown. */
  expectOpen(): Promise<void> {
    return this.expectAt("stacks");
  }

  /** Waits for the row of a stack or a draft. */
  expectRow(name: string): Promise<void> {
    return this.pty.waitUntil((rows) => hasRow(rows, name), `expected a row ${name}`);
  }

  /** Waits until there is no such row. */
  expectNoRow(name: string): Promise<void> {
    return this.pty.waitUntil((rows) => !hasRow(rows, name), `expected no row ${name}`);
  }

  /** Puts the cursor on a stack or a draft, by going down from the first row. */
  async select(name: string): Promise<void> {
    await this.expectRow(name);
    this.press("list.first");
    await this.pty.waitUntil(() => this.cursorRow()?.row === 2, "expected the cursor on the first row");
    await this.moveDownTo((text) => isAbout(text, name));
  }

  /** Opens a stack in the composer, or a draft where it was left. */
  async open(name: string): Promise<void> {
    await this.select(name);
    this.press("stack.open");
  }

  /** Begins a new stack. */
  async compose(): Promise<void> {
    this.press("stack.new");
    await this.expectAt("stacks", "new stack");
  }
}
