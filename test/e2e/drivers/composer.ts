import { componentTypes } from "../../../src/core/componentType.ts";
import type { Pty } from "../harness/pty.ts";
import { FormScreen } from "./form.ts";
import { framed, hasRow, isAbout, Screen } from "./screen.ts";

/** The panes of the composer that have a cursor bear the name of a type, or are the slots. */
function isComposerPane(title: string | undefined): boolean {
  return title === "slots" || componentTypes.some((type) => type.title === title);
}

/** One slot of the composer. */
export class Slot {
  readonly #composer: ComposerScreen;
  readonly #title: string;

  constructor(composer: ComposerScreen, title: string) {
    this.#composer = composer;
    this.#title = title;
  }

  /** Shows what could fill the slot. */
  async open(): Promise<void> {
    const composer = this.#composer;
    // One more step to the left of the stacks would lead nowhere, and of the composer out of it.
    await composer.pty.waitUntil(() => isComposerPane(composer.cursorRow()?.pane), "expected the composer");
    await composer.goLeftTo("slots");
    const targetIn = (rows: readonly string[]): number =>
      rows.findIndex((row) => framed(row).some((text) => isAbout(text, this.#title)));
    await composer.pty.waitUntil((rows) => targetIn(rows) >= 0, `expected a slot ${this.#title}`);
    const target = targetIn(composer.pty.screen());
    const steps = target - (composer.cursorRow()?.row ?? target);
    for (let step = 0; step < Math.abs(steps); step++) composer.press(steps > 0 ? "list.down" : "list.up");
    await composer.pty.waitUntil(() => composer.cursorRow()?.row === target, `expected the cursor on ${this.#title}`);
    composer.press("composer.choose");
    await composer.pty.waitUntil(
      () => composer.cursorRow()?.pane === this.#title,
      `expected the candidates for ${this.#title}`,
    );
  }

  /** Opens the form of a new component of a flavor. */
  async openForm(flavor: string): Promise<FormScreen> {
    const composer = this.#composer;
    await this.open();
    await composer.filter(flavor);
    await composer.moveDownTo((text) => text.trim().startsWith("+") && isAbout(text, flavor));
    composer.press("composer.choose");
    await composer.pty.waitFor(`› new ${flavor}`);
    return new FormScreen(composer.pty);
  }

  /** Fills the slot with a new component of a flavor. */
  async choose(flavor: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
    const form = await this.openForm(flavor);
    await form.fillAll(fields);
    await form.save();
  }

  /** Fills the slot with a component that there is, or takes it out. */
  async toggle(name: string): Promise<void> {
    const composer = this.#composer;
    await this.open();
    await composer.filter(name);
    await composer.moveDownTo((text) => !text.trim().startsWith("+") && isAbout(text, name));
    composer.press("composer.choose");
  }

  /** Waits until the slot holds this, or with `needed` or `—` nothing. */
  expect(held: string): Promise<void> {
    return this.#composer.pty.waitUntil(
      (rows) => hasRow(rows, this.#title, ` ${held}`),
      `expected ${held} in the slot ${this.#title}`,
    );
  }
}

/** The composer. Slots are seen in all layouts while they have the cursor, and beside the candidates from 120 columns. */
export class ComposerScreen extends Screen {
  constructor(pty: Pty) {
    super(pty);
  }

  /** A slot, by the title of its type. */
  slot(title: string): Slot {
    return new Slot(this, title);
  }

  /** Waits until all these problems are listed. */
  expectProblems(...texts: readonly string[]): Promise<void> {
    return this.pty.waitUntil(
      (rows) => {
        const problems = rows.filter(isProblem).join("\n");
        return texts.every((text) => problems.includes(text));
      },
      `expected the problems ${texts.join(", ")}`,
    );
  }

  /** Waits until no problem is listed or counted. */
  expectNoProblems(): Promise<void> {
    return this.pty.waitUntil(
      (rows) => !rows.some(isProblem) && !/\d problems?\b/.test(rows[0] ?? ""),
      "expected no problems",
    );
  }

  /** Waits until a problem tells this as its best fix. */
  expectFix(text: string): Promise<void> {
    return this.pty.waitUntil((rows) => rows.some((row) => row.includes(`fix: ${text}`)), `expected the fix ${text}`);
  }

  /** Opens the preview of a fix of the problem under the cursor, or of the first one: of the only one, or of one of several. */
  async fix(text?: string): Promise<void> {
    await this.pty.waitFor("fix: ");
    this.press("composer.fix");
    if (text === undefined) return;
    await this.pty.waitFor("type to filter");
    this.pty.type(text);
    await this.pty.waitFor(`/ ${text}`);
    this.press("overlay.accept");
  }

  /** Waits until these changes are shown, to be applied or not. */
  async expectPreview(...texts: readonly (string | RegExp)[]): Promise<void> {
    await this.pty.waitFor("as it is now");
    await this.expectShown(...texts);
  }

  /** Saves a stack that has no name yet. */
  async saveAs(name: string): Promise<void> {
    this.press("composer.save");
    await this.answer("Name of the stack", name);
    await this.pty.waitFor(`✓ Saved ${name}.`);
  }

  /** Saves a stack that has a name. */
  async save(): Promise<void> {
    this.press("composer.save");
    await this.pty.waitFor(/^ ✓ Saved /m);
  }
}

function isProblem(row: string): boolean {
  return /^ [✗!] /.test(row);
}
