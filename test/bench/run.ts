// npm run bench [-- --short] [commands] [screens] [keys] [checks] [stores]  measures the compiled product against yardsticks compiled in the same run and exits 1 over budget.
// stores: only when it is asked for, or without --short, and where test/setup has brought an S3 server.
// --short: fewer rounds. While something is over budget that is measured again, up to three times (--short: eight), and each figure's best counts, because a busy machine is not a regression.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compileExecutable, root } from "../../build/executable.ts";
import manifest from "../../package.json";
import { cleanEnvironment, Folder, productArgv } from "../e2e/harness/app.ts";
import { missingTool } from "../setup/tools.ts";
import { bestOf, type Measure, overBudget, table } from "./budgets.ts";
import { type CheckFigure, candidateCount, checkFigures } from "./checkTime.ts";
import { clientTable, clientTimes } from "./clientTime.ts";
import { commandTimes } from "./commandTime.ts";
import { fillEnvironment } from "./environment.ts";
import { fillHome, fillStacks } from "./homes.ts";
import { type KeyRounds, keyFigures } from "./keyTime.ts";
import { heldKey, memoryGrowth } from "./longRun.ts";
import {
  bareList,
  bareScreen,
  componentsScreen,
  keyedScreens,
  longList,
  rowOf,
  stacksScreen,
  unlimitedBareList,
} from "./product.ts";
import { type ScreenRounds, screenFigures } from "./screenTime.ts";
import { storeFigures } from "./storeTime.ts";

const { values: options, positionals } = parseArgs({
  options: { short: { type: "boolean", default: false } },
  allowPositionals: true,
});
const usual = ["commands", "screens", "keys", "checks"];
const withServer = ["stores", "clients"];
const noServer = missingTool("versitygw");
const parts =
  positionals.length > 0 ? positionals : options.short || noServer !== undefined ? usual : [...usual, ...withServer];
if (parts.some((part) => withServer.includes(part)) && noServer !== undefined) throw new Error(noServer);
const rounds: ScreenRounds & { commands: number; attempts: number; perScreen: KeyRounds; long: number } = options.short
  ? {
      starts: 6,
      keyRounds: 1,
      keys: 200,
      idle: 1500,
      commands: 16,
      attempts: 8,
      perScreen: { rounds: 1, keys: 40, slow: 0.95 },
      long: 2000,
    }
  : {
      starts: 15,
      keyRounds: 3,
      keys: 200,
      idle: 3000,
      commands: 30,
      attempts: 3,
      perScreen: { rounds: 2, keys: 608, slow: 0.99 },
      long: 10_000,
    };
/**
 * Highest ratios of a key to the same key in the bare list. Its limit of 30 frames a second is most of its slow keys whatever the machine, so the short form,
 * which also runs on slow and busy ones and presses few keys, many of them the first of their kind, holds to the list without that limit: work against work.
 */
const keyBudget = options.short ? { median: 1.5, slow: 2.2 } : { median: 0.4, slow: 0.35 };
/** 100,000 keys and a file of 1 GiB. */
const storeLoad = options.short ? { keys: 5000, size: 64, rounds: 1 } : { keys: 100_000, size: 1024, rounds: 3 };
/** Highest ratio of a command that reads something to the bare program; the short form leaves slow and busy machines a tenth more. */
const listBudget = options.short ? 3.3 : 3;
const stackCount = 100;
const packageCount = 400;
const large = { components: 10_000, stacks: 1000 };

using programs = new Folder();
using stacksHome = new Folder();
using largeHome = new Folder();
using packages = new Folder();

async function build(): Promise<void> {
  const child = Bun.spawn([process.execPath, join(root, "build/compile.ts")], { stdout: "ignore", stderr: "inherit" });
  if ((await child.exited) !== 0) throw new Error("the product does not compile");
  for (const [name, entry] of [
    ["openDatabase", "openDatabase.ts"],
    ["bareList", "bareList.tsx"],
    ["storeWork", "storeWork.ts"],
  ] as const) {
    const path = join(root, "test/bench/programs", entry);
    const outfile = join(programs.path, name);
    await compileExecutable({ entry: path, outfile, version: manifest.version, stockInk: true });
  }
}

async function measureCommands(attempt: number): Promise<Measure[]> {
  const env = cleanEnvironment(stacksHome.path);
  const product = (name: string, args: (run: number) => readonly string[]) => {
    return { name, env, argv: (run: number) => [...productArgv(), ...args(run)] };
  };
  const floor = "openDatabase";
  const commands = [
    { name: floor, env: { ...env, DB: join(programs.path, "floor.db") }, argv: () => [join(programs.path, floor)] },
    product("version", () => ["version"]),
    product("--help", () => ["--help"]),
    product(`stack list, ${stackCount} stacks`, () => ["stack", "list"]),
    product("flavor list", () => ["flavor", "list"]),
    {
      ...product(`integration list, ${packageCount} packages`, () => ["integration", "list"]),
      env: { ...env, VIRTUAL_ENV: packages.path },
    },
    product("artifact-store register", (run) => {
      return ["artifact-store", "register", `store-${run}`, "-f", "local", "--path=/tmp/bench"];
    }),
  ];
  const times = await commandTimes(commands, rounds.commands, attempt * (rounds.commands + 1));
  const yardstick = times.get(floor) ?? Number.NaN;
  return [...times]
    .filter(([name]) => name !== floor)
    .map(([name, value]) => {
      const budget = name === "version" || name === "--help" ? 1.5 : listBudget;
      return { name: `a  ${name}`, value, unit: "ms", yardstick, budget };
    });
}

async function measureScreens(): Promise<Measure[]> {
  const bare = bareScreen(programs.path, large.components);
  const product = { home: stacksScreen(stacksHome.path), list: componentsScreen(largeHome.path) };
  const figures = await screenFigures([{ home: bare, list: bare }, product], rounds);
  const ours = figures.get(product.home.name);
  const yardstick = figures.get(bare.name);
  if (!ours || !yardstick) throw new Error("a program was not measured");
  return [
    { name: "b  first text", value: ours.firstText, unit: "ms", yardstick: yardstick.firstText, budget: 1 },
    { name: "b  first key that works", value: ours.firstKey, unit: "ms", yardstick: yardstick.firstKey, budget: 1 },
    { name: "c  keys without effect", value: ours.keysLost, unit: "keys", budget: 0 },
    { name: "d  peak memory", value: ours.peakMemory, unit: "MiB", budget: 150 },
    { name: "e  written at rest", value: ours.bytesAtRest, unit: "B", budget: 0 },
  ];
}

/** Every screen on a home with many things, against the bare list; measured again only where it was over budget. */
async function measureKeys(_attempt: number, over: readonly Measure[]): Promise<Measure[]> {
  const floor = (options.short ? unlimitedBareList : bareList)(programs.path, large.components);
  const isWanted = (name: string) => over.length === 0 || over.some((measure) => measure.name.startsWith(name));
  const screens = keyedScreens(largeHome.path).filter(({ name }) => isWanted(`f  ${name},`));
  const figures = await keyFigures([floor, ...screens], rounds.perScreen);
  const bare = figures.get(floor.name);
  if (bare === undefined) throw new Error("the bare list was not measured");
  const slow = `p${rounds.perScreen.slow * 100}`;
  const perScreen = screens.flatMap(({ name, bytes: most, patience = 1 }): Measure[] => {
    const found = figures.get(name) ?? { median: NaN, slow: NaN, lost: NaN, bytes: NaN };
    return [
      {
        name: `f  ${name}, key to paint, p50`,
        value: found.median,
        unit: "ms",
        yardstick: bare.median,
        budget: keyBudget.median,
      },
      {
        name: `f  ${name}, key to paint, ${slow}`,
        value: found.slow,
        unit: "ms",
        yardstick: bare.slow,
        budget: keyBudget.slow * patience,
      },
      { name: `f  ${name}, keys without effect`, value: found.lost, unit: "keys", budget: 0 },
      { name: `f  ${name}, written per key`, value: found.bytes, unit: "B", budget: most },
    ];
  });
  return [...perScreen, ...(isWanted("g  ") ? await measureLong() : [])];
}

/** A key that is held, and memory over many keys. */
async function measureLong(): Promise<Measure[]> {
  const list = longList(largeHome.path);
  const held = await heldKey(list, 240, rowOf);
  const growth = await memoryGrowth(list, rounds.long);
  return [
    { name: "g  held key, settles after", value: held.lag, unit: "ms", budget: 20 },
    { name: "g  held key, lost", value: held.lost, unit: "keys", budget: 0 },
    { name: `g  memory over ${rounds.long} keys`, value: growth, unit: "MiB", budget: 8 },
  ];
}

/** What the rules of stacks cost, against reading the rows that they are about. */
async function measureChecks(): Promise<Measure[]> {
  const { verdicts, all } = await checkFigures(largeHome.path, rounds.commands);
  const measure = (name: string, { time, rows }: CheckFigure, budget: number): Measure => {
    return { name: `h  ${name}`, value: time, unit: "ms", yardstick: rows, budget };
  };
  return [
    measure(`verdicts for ${candidateCount} components`, verdicts, 3),
    measure(`validation of all ${large.stacks} stacks`, all, 15),
  ];
}

/** Work on an S3 store against a plain script on the same SDK; ours may take 1.1 times as long for bytes, 1.5 times for names. */
async function measureStores(): Promise<Measure[]> {
  using folder = new Folder();
  const figures = await storeFigures(join(programs.path, "storeWork"), folder.path, storeLoad);
  return [...figures].flatMap(([what, { ours, bare }]): Measure[] => {
    const name = `i  ${what} ${what === "list" ? `${storeLoad.keys} keys` : `${storeLoad.size} MiB`}`;
    const [value, yardstick] = [ours.milliseconds, bare.milliseconds];
    return [
      { name, value, unit: "ms", yardstick, budget: what === "list" ? 1.5 : 1.11 },
      { name: `${name}, memory`, value: ours.memory, unit: "MiB", budget: 100 },
    ];
  });
}

/** Measures until all has been within budget once, at most as often as these rounds allow; the best of each figure. */
async function measured(
  measure: (attempt: number, over: readonly Measure[]) => Promise<Measure[]>,
): Promise<readonly Measure[]> {
  let best: readonly Measure[] = [];
  for (let attempt = 1; ; attempt++) {
    best = bestOf(best, await measure(attempt, best.filter(overBudget)));
    if (attempt >= rounds.attempts || !best.some(overBudget)) return best;
    console.log(`over budget, measured again:\n${table(best.filter(overBudget))}`);
  }
}

await build();
await fillStacks(stacksHome.path, stackCount);
await fillEnvironment(packages.path, packageCount);
const measures: Measure[] = [];
if (parts.includes("commands")) measures.push(...(await measured(measureCommands)));
if (parts.some((part) => part !== "commands" && !withServer.includes(part)))
  await fillHome(largeHome.path, large.components, large.stacks);
if (parts.includes("screens")) measures.push(...(await measured(measureScreens)));
if (parts.includes("keys")) measures.push(...(await measured(measureKeys)));
if (parts.includes("checks")) measures.push(...(await measured(measureChecks)));
if (parts.includes("stores")) measures.push(...(await measured(measureStores)));
if (measures.length > 0) console.log(table(measures));
if (parts.includes("clients")) {
  using folder = new Folder();
  console.log(clientTable(await clientTimes(folder.path, storeLoad.size, storeLoad.rounds), storeLoad.size));
}
process.exitCode = measures.some(overBudget) ? 1 : 0;
