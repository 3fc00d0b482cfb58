import { framed, Screen } from "./screen.ts";

/** The palette above any screen. */
export class PaletteScreen extends Screen {
  /** Opens it, types, and waits until the first line found is about this. */
  async find(text: string, first: string | RegExp): Promise<void> {
    this.press("app.palette");
    await this.pty.waitFor("┌ find ");
    this.pty.type(text);
    await this.pty.waitUntil((rows) => {
      const found = firstFound(rows);
      return typeof first === "string" ? found.includes(first) : first.test(found);
    }, `expected ${text} to find ${first} first`);
  }

  /** Chooses the first line found. */
  async choose(text: string, first: string | RegExp): Promise<void> {
    await this.find(text, first);
    this.press("palette.choose");
    await this.pty.waitForGone("┌ find ");
  }
}

function firstFound(rows: readonly string[]): string {
  const top = rows.findIndex((row) => row.includes("┌ find "));
  const column = rows[top]?.indexOf("┌ find ") ?? 0;
  return framed((rows[top + 2] ?? "").slice(column))[1] ?? "";
}
