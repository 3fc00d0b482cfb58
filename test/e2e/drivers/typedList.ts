import { isAbout, Screen } from "./screen.ts";

/** The components or the flavors, by type. */
export class TypedListScreen extends Screen {
  readonly #name: "components" | "flavors";

  constructor(pty: Screen["pty"], name: "components" | "flavors") {
    super(pty);
    this.#name = name;
  }

  /** Opens the screen from home, at a type. */
  async open(type: string): Promise<void> {
    this.press(`go.${this.#name}`);
    await this.pty.waitFor(` › ${this.#name}: `);
    await this.pty.waitUntil(() => this.cursorRow() !== undefined, "expected a cursor");
    await this.goLeftTo("types");
    this.press("list.first");
    await this.moveDownTo((text) => isAbout(text, type));
    this.press("pane.next");
    await this.pty.waitUntil(
      (rows) => rows[0]?.includes(` › ${this.#name}: ${type}`) === true && this.cursorRow()?.pane !== "types",
      `expected the ${this.#name} of ${type}`,
    );
  }

  /** Puts the cursor on an item from the first one on. */
  async select(name: string): Promise<void> {
    await this.moveDownTo((text) => isAbout(text, name));
  }

  /** Opens the form of a component, from home. */
  async edit(type: string, name: string): Promise<void> {
    await this.open(type);
    await this.select(name);
    this.press("component.edit");
  }
}
