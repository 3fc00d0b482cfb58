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

const [down, up, enter, tab, backTab, space] = ["j", "k", "\r", "\t", "\x1b[Z", " "] as const;
const down20 = down.repeat(20);

/** On through a list that is longer than the screen, so that half of the keys scroll it. */
const onward = [down, down, down, up];
/** To and fro where there are not many rows. */
const toAndFro = [...Array<string>(12).fill(down), ...Array<string>(12).fill(up)];

/** The form of one flavor after the other, each for the first time; a digit leads back, since esc waits for what may follow it. */
const openingForms = [...Array<string>(12).fill(down), ...Array<string>(12).fill(up)].flatMap((move) => [
  enter,
  "3",
  move,
]);

function typing(text: string): readonly string[] {
  return [...text, ...Array.from(text, () => "\x7f")];
}

/** A screen of the product, the bytes that a key may write there, and how many times as long as elsewhere the slowest keys may take. */
export type BudgetedScreen = KeyedScreen & { readonly bytes: number; readonly patience?: number };

/**
 * The product's screens on a home that `fillHome` filled, with keys that change each of them. Pictures, differences and the activity of such a home are shorter
 * than the screen: nothing moves there.
 */
export function keyedScreens(home: string): readonly BudgetedScreen[] {
  const program = { argv: productArgv(), env: cleanEnvironment(home), ready: /stack-\d+/ };
  const screen = (name: string, keys: readonly string[], ready: RegExp, timed: readonly string[]) => ({
    ...program,
    name,
    to: { keys, ready },
    keys: timed,
  });
  // By its name: drafts, such as the typed text leaves, stand above the stacks.
  const toStack = [...program.argv, "stacks/stack-0500"];
  // It has more fields than the screen has rows.
  const kubernetes = { argv: [...program.argv, "flavors/orchestrator/kubernetes"], ready: /kubernetes/ };
  /** Written per move of a cursor. */
  const cursor = { bytes: 2000 } as const;
  /** Every row of the list and of the details is another one: about 2,500 cells change. */
  const otherList = { bytes: 4000 } as const;
  /** A typed letter may leave other rows and light other letters in each. */
  const typed = { bytes: 4000 } as const;
  /** From a list to a form and back, both with long texts: most cells of the frame are others. It may take a frame of 16 ms where 12 are the aim elsewhere. */
  const otherFrame = { bytes: 7000, patience: 16 / 12 } as const;
  return [
    { ...screen("stacks", [down20], /21 of \d+/, onward), ...cursor },
    { ...screen("components", ["2", down20], /21 of \d+/, onward), ...cursor },
    { ...screen("types", ["2", backTab], /component-\d+/, [down, up]), ...otherList },
    { ...screen("flavors", ["3"], /kubernetes/, [down, up]), ...cursor },
    { ...screen("slots", [], /› stack-0500/, [down, up]), argv: toStack, ...otherList },
    { ...screen("candidates", [tab, "gg", down20], /21 of \d+/, onward), argv: toStack, ...cursor },
    { ...screen("form", ["2", enter], /› component-\d+/, toAndFro), ...cursor },
    { ...screen("choice", ["2", "o"], /by flavor/, [down, up]), ...cursor },
    { ...screen("marks", ["2"], /component-\d+/, [space]), ...cursor },
    { ...screen("mark all", ["2"], /component-\d+/, ["*"]), ...cursor },
    { ...screen("filter", ["2", "/"], /component-\d+/, typing("component-000")), ...typed },
    { ...screen("form filter", ["2", enter, "/"], /› component-\d+/, typing("context")), ...typed },
    { ...screen("form text", ["2", down, enter, enter], /› component-\d+/, typing("cluster-of-ours")), ...typed },
    { ...screen("palette", [":"], /┌ find /, typing("component-000")), ...typed },
    { ...screen("palette, fields", [":"], /┌ find /, typing("kubernetes_cont")), ...typed },
    { ...screen("forms of flavors", ["3"], /kubernetes/, openingForms), ...otherFrame },
    { ...screen("fields of a flavor", ["f"], /1 of \d+/, [down, up]), ...kubernetes, ...otherList },
    { ...screen("help", ["?"], /┌ keys /, typing("stack")), ...typed },
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
    keys: onward,
  };
}

/** The bare list without Ink's limit of 30 frames a second, so that its keys take what this machine takes for them. */
export function unlimitedBareList(folder: string, rows: number): KeyedScreen {
  const list = bareList(folder, rows);
  return { ...list, name: "bare list without limit", env: { ...list.env, FRAMES: "1000" } };
}

/** The row of the cursor in a list of the product. */
export function rowOf(pty: Pty): number {
  return Number(position(pty) ?? Number.NaN);
}
