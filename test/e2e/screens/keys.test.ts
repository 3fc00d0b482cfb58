import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Mode, modes } from "../../../src/tui/actions/mode.ts";
import { commands } from "../../../src/tui/actions/table.ts";
import { type App, start } from "../drivers/app.ts";
import { commandKeys, useKeys } from "../drivers/commandKeys.ts";
import { Home } from "../drivers/home.ts";

let home: Home;
beforeEach(() => {
  home = new Home();
});
afterEach(() => home[Symbol.dispose]());

/** Writes files into the folder of the configuration and starts the screens. */
function startWith(files: Readonly<Record<string, string>>, args: readonly string[] = []): Promise<App> {
  const folder = join(home.path, "mlstack", "config");
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return start({ home: home.path, args });
}

describe("keys.yaml", () => {
  test("a key of one's own does what it is for, is in the footer and the help, and the old one does nothing [E14 E16 E19]", async () => {
    await using app = await startWith({ "keys.yaml": 'stack.new: [N, ctrl+n]\napp.help: "!"\n' });
    await app.expectShown("N new", "! help");
    app.pty.press("n");
    app.pty.press("?");
    app.pty.press("!");
    await app.expectShown("filter by name or key");
    app.pty.type("ctrl+n");
    await app.expectShown("/ ctrl+n", / N\/ctrl\+n +new/);
    await app.expectGone("copy");
    await app.back();
    await app.expectGone("/ ctrl+n");
    app.pty.press("N");
    await app.expectAt("stacks", "new stack");
  });

  test("a chord of one's own works [E19]", async () => {
    await using app = await startWith({ "keys.yaml": "go.flavors: g f\n" });
    app.pty.press("g");
    await app.expectShown(/ f +flavors/);
    app.pty.press("f");
    await app.expectAt("stacks", "flavors: orchestrator");
  });

  test("with mistakes: the screens open, say the first one with its line, show all, and keep what is right [E19]", async () => {
    await using app = await startWith({
      "keys.yaml": "# my keys\nstack.nwe: N\nstack.copy: C\nstack.rename: Ctrl-R\nlist.filter: [\n",
    });
    await app.expectShown(
      "3 problems of the preferences, gp shows all. keys.yaml, line 2: There is no command stack.nwe.",
    );
    app.press("preferences.problems");
    await app.expectShown(
      "There is no command stack.nwe.",
      "Did you mean stack.new?",
      "line 4, column 15: The key Ctrl-R is spelled ctrl+r.",
      "Write ctrl+r.",
      /line 5, column \d+: This cannot be read/,
    );
    await app.back();
    await app.expectGone("cannot be read");
    app.pty.press("C");
    await app.expectShown("Copy default as");
    await app.back();
    await app.expectGone("Copy default as");
    app.press("list.filter");
    await app.expectShown("type to filter");
  });

  test("names both commands and both lines of a conflict [E19]", async () => {
    await using app = await startWith({ "keys.yaml": "stack.new: E\nstack.copy: E\n" });
    await app.expectShown("gp shows the whole of it: keys.yaml, line 2: E is the key of two commands");
    app.press("preferences.problems");
    await app.expectShown("stack.new on line 1 and", "stack.copy on line 2");
    await app.back();
    await app.expectGone("on line 1 and");
    app.pty.press("E");
    await app.expectAt("stacks", "new stack");
  });

  test("cannot take away the way out", async () => {
    await using app = await startWith({ "keys.yaml": "app.interrupt: null\napp.quit: null\noverlay.close: x\n" });
    await app.expectShown("ctrl+c always leaves");
    app.press("stack.new");
    await app.expectAt("stacks", "new stack");
    app.press("composer.rename");
    await app.expectShown("Name of the stack");
    app.pty.press("esc");
    await app.expectGone("Name of the stack");
    app.pty.press("ctrl+c");
    await app.expectLeft(0);
  });
});

describe("with another key for every command of the screens", () => {
  const signs = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"];
  /** Chords that no command has by itself: `Z a`, `Z b` … `X a` … */
  const keysYaml = commands
    .filter(({ id, on }) => id !== "app.interrupt" && (on === "screens" || (on !== "always" && on.some(isScreen))))
    .map(({ id }, i) => `${id}: "${["Z", "X", "W"][Math.floor(i / signs.length)]} ${signs[i % signs.length]}"`)
    .join("\n");

  function isScreen(mode: Mode): boolean {
    return modes[mode].isScreen;
  }

  test("a stack is composed, saved, renamed and taken back [E19]", async () => {
    await using app = await startWith({ "keys.yaml": keysYaml });
    useKeys(app.pty, keysYaml);
    await app.expectShown(commandKeys("stack.new", app.pty).join(""));
    await app.stacks.compose();
    await app.composer.slot("orchestrator").choose("local", { "component name": "here" });
    await app.composer.slot("artifact store").toggle("default");
    await app.composer.expectNoProblems();
    await app.composer.saveAs("mine");
    await app.stacks.expectOpen();
    await app.stacks.expectCursor("mine");
    app.press("stack.rename");
    await app.answer("New name", "ours");
    await app.stacks.expectRow("ours");
    app.press("history.undo");
    await app.stacks.expectRow("mine");
    await app.quit();
  }, 20_000);
});

describe("preferences.yaml", () => {
  test("read_only holds for the screens, and only for them", async () => {
    await home.do("stack", "list");
    {
      await using app = await startWith({ "preferences.yaml": "read_only: true\n" });
      app.press("stack.copy");
      await app.expectShown("read-only");
    }
    expect(await home.do("stack", "copy", "default", "mine")).toBeDefined();
  });
});
