import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { type App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";
import { insertStacks } from "./rows.ts";

const home = new Home();
beforeAll(async () => {
  await home.do("artifact-store", "register", "s3-prod", "-f", "s3", "--path=s3://ml/prod", "--label", "env=prod");
  await home.do("artifact-store", "register", "reproduction", "-f", "local");
  await home.do("artifact-store", "register", "scratch", "-f", "local", "--label", "team=vision");
  await home.do("stack", "register", "prod", "-o", "default", "-a", "s3-prod");
  await home.do("stack", "register", "lab", "-o", "default", "-a", "scratch");
});
afterAll(() => home[Symbol.dispose]());

/** The names in the list, from top to bottom. */
function names(app: App): readonly string[] {
  return app.pty
    .screen()
    .flatMap((row) => /│[ +]?[ ●]? +(\S+) +(?:s3|local) +(?:unused|in \d)/.exec(row)?.slice(1, 2) ?? []);
}

/** The letters of a name in the list that are lit: they look different from the blank before it. */
function lit(app: App, name: string): string {
  const row = app.pty.screen().findIndex((line) => line.includes(` ${name}  `));
  const start = app.pty.screen()[row]?.indexOf(` ${name}  `) ?? 0;
  const look = (column: number): string => {
    const cell = app.pty.cell(column, row);
    return `${cell?.foreground} ${cell?.bold} ${cell?.underline}`;
  };
  return Array.from(name, (letter, i) => (look(start + 1 + i) === look(start) ? "_" : letter)).join("");
}

describe("/", () => {
  test("finds while it is typed, also where letters are left out, lights just those letters, best first [E12]", async () => {
    await using app = await start({ home: home.path, size: { columns: 120, rows: 30 } });
    await app.components.open("artifact store");
    await app.beginFilter("prod");
    await app.pty.waitUntil(() => names(app).length === 2, "expected two stores");
    expect(names(app)).toEqual(["s3-prod", "reproduction"]);
    expect(lit(app, "reproduction")).toBe("__prod______");
    app.pty.press("backspace", "backspace");
    app.pty.type("dctn");
    await app.pty.waitUntil(() => names(app).length === 1, "expected one store");
    app.pty.press("enter");
    await app.components.expectCursor("reproduction");
    expect(lit(app, "reproduction")).toBe("__pr_d_ct__n");
  });

  test("finds by labels and flavors what has another name [E12]", async () => {
    await using app = await start({ home: home.path, size: { columns: 120, rows: 30 } });
    await app.components.open("artifact store");
    await app.filter("env=prod");
    await app.components.expectCursor("s3-prod");
    await app.expectShown("1 of 1");
    await app.back();
    await app.filter("team=vision local");
    await app.components.expectCursor("scratch");
    await app.expectShown("1 of 1");
  });

  test("leaves the cursor on what it found when it goes away", async () => {
    await using app = await start({ home: home.path });
    await app.filter("lab");
    await app.stacks.expectCursor("lab");
    await app.back();
    await app.stacks.expectRow("prod");
    await app.stacks.expectCursor("lab");
  });
});

describe("o", () => {
  test("puts a list into another order, which the border says and the screen remembers [E9 E11]", async () => {
    await using app = await start({ home: home.path, size: { columns: 120, rows: 30 } });
    await app.components.open("artifact store");
    await app.expectShown("scratch");
    expect(names(app)).toEqual(["scratch", "reproduction", "s3-prod", "default"]);
    app.press("list.sort");
    await app.expectShown("order of the list");
    app.pty.type("by name");
    await app.expectShown("/ by name");
    app.pty.press("enter");
    await app.expectShown(/artifact store \(4\) ─+ by name ─/);
    expect(names(app)).toEqual(["default", "reproduction", "s3-prod", "scratch"]);
    app.press("go.stacks");
    await app.stacks.expectOpen();
    app.press("go.components");
    await app.expectShown(/artifact store \(4\) ─+ by name ─/);
    expect(names(app)).toEqual(["default", "reproduction", "s3-prod", "scratch"]);
  });
});

describe("moving in a long list", () => {
  const long = new Home();
  beforeAll(() =>
    insertStacks(
      long,
      Array.from({ length: 60 }, (_, i) => `stack-${String(i).padStart(2, "0")}`),
    ),
  );
  afterAll(() => long[Symbol.dispose]());

  /** A press of a key that many have in their fingers, and where the cursor then is. */
  async function steps(app: App, keys: readonly (readonly [key: string, position: string])[]): Promise<void> {
    for (const [key, position] of keys) {
      app.pty.press(...key.split(" "));
      await app.pty.waitFor(` ${position} of 61 `);
    }
  }

  test("goes by arrows and by hjkl [E1]", async () => {
    await using app = await start({ home: long.path });
    await app.expectShown("1 of 61");
    await steps(app, [
      ["down", "2"],
      ["j", "3"],
      ["up", "2"],
      ["k", "1"],
    ]);
    await app.components.open("artifact store");
    const pane = () => app.cursorRow()?.pane;
    app.pty.press("h");
    await app.pty.waitUntil(() => pane() === "types", "expected the cursor among the types");
    app.pty.press("l");
    await app.pty.waitUntil(() => pane() === "artifact store", "expected the cursor in the list");
    app.pty.press("left");
    await app.pty.waitUntil(() => pane() === "types", "expected the cursor among the types");
    app.pty.press("right");
    await app.pty.waitUntil(() => pane() === "artifact store", "expected the cursor in the list");
  });

  test("goes to both ends by gg, G, Home and End [E2]", async () => {
    await using app = await start({ home: long.path });
    await app.expectShown("1 of 61");
    await steps(app, [
      ["G", "61"],
      ["g g", "1"],
      ["end", "61"],
      ["home", "1"],
    ]);
    await app.components.open("artifact store");
    await app.components.move("pane.left");
    for (const [key, type] of [
      ["G", "sandbox"],
      ["g g", "orchestrator"],
      ["end", "sandbox"],
      ["home", "orchestrator"],
    ] as const) {
      app.pty.press(...key.split(" "));
      await app.expectAt("stacks", `components: ${type}`);
    }
  });

  test("goes by half pages and pages, and back to where it was [E3]", async () => {
    await using app = await start({ home: long.path, size: { columns: 100, rows: 26 } });
    await app.expectShown("1 of 61");
    await steps(app, [
      ["ctrl+d", "11"],
      ["ctrl+d", "21"],
      ["ctrl+u", "11"],
      ["pagedown", "31"],
      ["pageup", "11"],
    ]);
  });

  test("goes by half pages and pages in the details [E3]", async () => {
    await using app = await start({ home: long.path, size: { columns: 140, rows: 26 } });
    await app.flavors.open("orchestrator");
    await app.flavors.select("kubernetes");
    await app.expectShown("Kubernetes  kubernetes");
    app.press("pane.next");
    await app.pty.waitUntil(() => app.cursorRow() === undefined, "expected the keys in the details");
    /** The details from their first row that is shown. */
    const details = (): readonly string[] =>
      app.pty
        .screen()
        .slice(2, -3)
        .map((row) => row.slice(row.lastIndexOf("││")));
    const top = details();
    for (const [key, before, by] of [
      ["ctrl+d", 0, 10],
      ["ctrl+u", 10, -10],
      ["pagedown", 0, 20],
      ["pageup", 20, -20],
    ] as const) {
      const was = details();
      app.pty.press(key);
      const same = by > 0 ? was.slice(by) : top.slice(0, before);
      await app.pty.waitUntil(
        () => (by > 0 ? details().slice(0, same.length) : details().slice(0, before)).join() === same.join(),
        `expected ${key} to scroll by ${by}`,
      );
    }
  });

  test("tells the position when the list does not fit or is filtered, and not when all is shown [E11]", async () => {
    await using app = await start({ home: long.path, size: { columns: 100, rows: 26 } });
    await app.expectShown("1 of 61");
    await app.filter("stack-0");
    await app.expectShown("1 of 10");
    app.press("list.down");
    await app.expectShown("2 of 10");
    await app.back();
    app.pty.resize({ columns: 100, rows: 70 });
    await app.expectGone(/\d of \d/);
    await app.stacks.expectRow("stack-59");
  });

  test("goes round the panes by tab and shift+tab [E4]", async () => {
    await using app = await start({ home: home.path, size: { columns: 140, rows: 30 } });
    /** The pane with the cursor; the text beside has none. */
    const steps = async (...steps: readonly (readonly [key: string, pane: string | undefined])[]): Promise<void> => {
      for (const [key, pane] of steps) {
        app.pty.press(key);
        await app.pty.waitUntil(() => app.cursorRow()?.pane === pane, `expected ${key} to lead to ${pane}`);
      }
    };
    await app.components.open("artifact store");
    await steps(["tab", undefined], ["tab", "types"], ["tab", "artifact store"]);
    await steps(["shift+tab", "types"], ["shift+tab", undefined], ["shift+tab", "artifact store"]);
    app.press("go.stacks");
    await app.stacks.compose();
    await app.pty.waitUntil(() => app.cursorRow()?.pane === "slots", "expected the cursor in the slots");
    await steps(["tab", "orchestrator"], ["tab", undefined], ["tab", "slots"]);
    await steps(["shift+tab", undefined], ["shift+tab", "orchestrator"], ["shift+tab", "slots"]);
  });

  test("shows beside the list what is under the cursor [E10]", async () => {
    await using app = await start({ home: home.path, size: { columns: 120, rows: 30 } });
    await app.stacks.select("prod");
    await app.expectShown("┌ prod ─", "s3://ml/prod");
    await app.stacks.select("lab");
    await app.expectShown("┌ lab ─");
    await app.expectGone("s3://ml/prod");
  });
});
