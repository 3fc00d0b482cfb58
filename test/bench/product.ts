import { join } from "node:path";
import { cleanEnvironment, productArgv } from "../e2e/harness/app.ts";
import type { Pty } from "../e2e/harness/pty.ts";
import type { TimedScreen } from "./screenTime.ts";

/** Digit that opens the components from any screen. */
export const keysToComponents: readonly string[] = ["2"];

/** The row with the cursor: the one with the mark of the selection. */
function selectedRow(pty: Pty): string | undefined {
  return pty.screen().find((row) => row.includes("›") && !row.includes("mlstack ›"));
}

/** The product's home screen on a home with stacks `stack-001` and so on. */
export function stacksScreen(home: string): TimedScreen {
  return {
    name: "mlstack",
    argv: productArgv(),
    env: cleanEnvironment(home),
    ready: /stack-001/,
    down: "j",
    position: selectedRow,
    quit: "q",
  };
}

/** The product's list of components on a home with `component-00001` and so on. */
export function componentsScreen(home: string): TimedScreen {
  return {
    ...stacksScreen(home),
    ready: /stacks/,
    toList: { keys: keysToComponents, ready: /component-00001/ },
  };
}

/** The bare list with that many rows. */
export function bareScreen(folder: string, rows: number): TimedScreen {
  return {
    name: "bare list",
    argv: [join(folder, "bareList")],
    env: { ...cleanEnvironment(folder), ROWS: String(rows) },
    ready: /row 1 of/,
    down: "j",
    position: (pty) => /row (\d+) of/.exec(pty.text())?.[1],
    quit: "q",
  };
}
