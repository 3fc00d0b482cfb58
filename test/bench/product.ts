import { join } from "node:path";
import { cleanEnvironment, productArgv } from "../e2e/harness/app.ts";
import type { Pty } from "../e2e/harness/pty.ts";
import type { TimedScreen } from "./screenTime.ts";

/** The digit that opens the components from any screen. */
export const keysToComponents: readonly string[] = ["2"];

/** Where the cursor is: `3 of 41` in the border of the list. */
function position(pty: Pty): string | undefined {
  return / (\d+) of \d+ /.exec(pty.text())?.[1];
}

/** The product's home screen on a home with stacks `stack-001` and so on. */
export function stacksScreen(home: string): TimedScreen {
  return {
    name: "mlstack",
    argv: productArgv(),
    env: cleanEnvironment(home),
    ready: /stack-\d+/,
    down: "j",
    position,
    quit: "q",
  };
}

/** The product's list of components on a home with `component-00001` and so on. */
export function componentsScreen(home: string): TimedScreen {
  return {
    ...stacksScreen(home),
    ready: /stacks/,
    toList: { keys: keysToComponents, ready: /component-\d+/ },
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
