import { isAbout, Screen } from "./screen.ts";

/** The artifact stores, and the folders in them. */
export class ArtifactsScreen extends Screen {
  /** Goes there from any screen. */
  async open(): Promise<void> {
    this.press("go.artifacts");
    await this.pty.waitFor(" › artifacts");
    await this.pty.waitUntil(() => this.cursorRow() !== undefined, "expected a cursor");
  }

  /** Puts the cursor on a store, a folder (with its slash) or a file, from the first line on. */
  async select(name: string): Promise<void> {
    await this.pty.waitUntil(
      (rows) => rows.some((row) => row.split("│").some((text) => isAbout(text.trim(), name))),
      `expected a row ${name}`,
    );
    this.press("list.first");
    await this.pty.waitUntil(() => this.cursorRow()?.row === 2, "expected the cursor on the first line");
    await this.moveDownTo((text) => isAbout(text, name));
  }

  /** Opens a store or a folder and waits until it is read. */
  async enter(name: string): Promise<void> {
    await this.select(name);
    this.press("artifact.open");
    await this.pty.waitFor(` › ${name.replace(/\/$/, "")}`);
    await this.pty.waitForGone("Reading…");
  }
}
