import { join } from "node:path";
import { cleanEnvironment, productArgv } from "../e2e/harness/app.ts";
import type { Pty } from "../e2e/harness/pty.ts";
import type { KeyedScreen } from "./keyTime.ts";
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

const [down, up, enter, tab] = ["j", "k", "\r", "\t"] as const;
const down20 = down.repeat(20);

/** The product's screens on a home that `fillHome` filled, with keys that change each of them. */
export function keyedScreens(home: string): readonly KeyedScreen[] {
  const program = { argv: productArgv(), env: cleanEnvironment(home), ready: /stack-\d+/ };
  const moving = [down, down, down, up];
  const typing = (text: string) => [...text, ...Array.from(text, () => "\x7f")];
  const screen = (name: string, keys: readonly string[], ready: RegExp, timed: readonly string[]): KeyedScreen => ({
    ...program,
    name,
    to: { keys, ready },
    keys: timed,
  });
  return [
    screen("stacks", [down20], /21 of 1001/, moving),
    screen("components", ["2", down20], /21 of \d+/, moving),
    screen("flavors", ["3"], /kubernetes/, [down, up]),
    screen("slots", [down, enter], /› stack-\d+/, [down, up]),
    screen("candidates", [down, enter, tab, up.repeat(20)], /33\d\d of \d+/, moving),
    screen("form", ["2", enter], /› component-\d+/, moving),
    screen("filter", ["2", "/"], /component-\d+/, typing("component-000")),
    screen("palette", [":"], /┌ find /, typing("component-000")),
    screen("help", ["?"], /┌ keys /, typing("stack")),
  ];
}

/** The list of components, for long runs. */
export function longList(home: string): KeyedScreen {
  const program = { argv: productArgv(), env: cleanEnvironment(home), ready: /stack-\d+/ };
  return { ...program, name: "long list", to: { keys: ["2"], ready: /component-\d+/ }, keys: [down, up] };
}

/** The bare list as a screen whose keys are timed. */
export function bareList(folder: string, rows: number): KeyedScreen {
  const { argv, env, ready } = bareScreen(folder, rows);
  return {
    name: "bare list",
    argv,
    env,
    ready,
    to: { keys: [down20], ready: /row 21 of/ },
    keys: [down, down, down, up],
  };
}

/** The row of the cursor in a list of the product. */
export function rowOf(pty: Pty): number {
  return Number(position(pty) ?? Number.NaN);
}
