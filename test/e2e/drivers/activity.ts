import { Screen } from "./screen.ts";

/** The activity screen: what was done and what is going on. */
export class ActivityScreen extends Screen {
  /** Opens it from any screen. */
  async open(): Promise<void> {
    this.press("go.activity");
    await this.pty.waitFor(/^┌ activity ─/m);
  }

  /** Waits until the lines begin with these words, from the newest on. */
  expectNewest(...titles: readonly string[]): Promise<void> {
    return this.pty.waitUntil(
      (rows) => titles.every((title, i) => titleIn(rows[i + 2] ?? "").startsWith(title)),
      `expected the activity ${titles.join(", ")}`,
    );
  }
}

/** `│ ✓ 22:17:24  undo: …  │` without frame, mark and time. */
function titleIn(row: string): string {
  return /^│ . [\d:]{8} {2}(.*?) *│/u.exec(row)?.[1] ?? "";
}
