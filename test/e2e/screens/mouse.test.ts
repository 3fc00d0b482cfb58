import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";
import { launch, productArgv } from "../harness/app.ts";

const home = new Home();
beforeAll(async () => {
  for (const name of ["alpha", "beta", "gamma"])
    await home.do("stack", "register", name, "-o", "default", "-a", "default");
  await home.do("artifact-store", "register", "s3-prod", "-f", "s3", "--path=s3://ml/prod");
});
afterAll(() => home[Symbol.dispose]());

/** All that was written so far. */
function written({ pty }: App): string {
  return Buffer.concat(pty.chunks.map(({ data }) => data)).toString("latin1");
}

describe("a click", () => {
  test("puts the cursor on a row; a second one does what enter does [E40]", async () => {
    await using app = await start({ home: home.path });
    await app.click("gamma");
    await app.expectCursor("gamma");
    await app.click("beta");
    await app.expectCursor("beta");
    await app.doubleClick("alpha");
    await app.expectAt("stacks", "alpha");
    await app.quit();
  });

  test("on the same row later only puts the cursor there; other buttons and held keys are not ours [E40]", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.expectRow("gamma");
    const { column, row } = app.place("gamma");
    app.pty.click(column, row);
    await app.expectCursor("gamma");
    await app.pty.quiet(500, 5000);
    app.pty.click(column, row);
    const beta = app.place("beta");
    for (const code of [1, 2, 4, 8, 16]) app.pty.click(beta.column, beta.row, code);
    // What comes after them was worked through after them.
    app.press("list.filter");
    await app.expectShown("type to filter");
    await app.expectAt("stacks");
    await app.expectCursor("gamma");
  });

  test("gives a pane the keys and moves its cursor [E40]", async () => {
    await using app = await start({ home: home.path, size: { columns: 140, rows: 40 } });
    await app.components.open("artifact store");
    await app.expectShown("s3-prod");
    await app.click("container registry");
    await app.expectAt("stacks", "components: container registry");
    expect(app.cursorRow()?.pane).toBe("types");
    await app.click("artifact store");
    await app.click("s3-prod  s3");
    await app.expectCursor("s3-prod");
    expect(app.cursorRow()?.pane).toBe("artifact store");
    await app.quit();
  });

  test("on the footer runs what it says; on the breadcrumbs goes back there [E40]", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.open("beta");
    await app.expectAt("stacks", "beta");
    // The footer grows as what is read arrives.
    await app.pty.quiet(300, 5000);
    await app.click("? help");
    await app.expectShown("filter by name or key");
    await app.click("esc close");
    await app.expectGone("filter by name or key");
    await app.click("stacks ›");
    await app.expectAt("stacks");
    await app.quit();
  });

  test("does not reach what lies below a question [E40]", async () => {
    await using app = await start({ home: home.path, size: { columns: 140, rows: 40 } });
    await app.expectCursor("default");
    app.press("app.help");
    await app.expectShown("filter by name or key");
    const { row } = app.place("gamma");
    app.pty.click(3, row);
    app.press("overlay.close");
    await app.expectGone("filter by name or key");
    await app.expectCursor("default");
    await app.quit();
  });

  test("chooses a field of a form and takes what was being typed [E40]", async () => {
    await using app = await start({ home: home.path });
    await app.components.open("artifact store");
    await app.doubleClick("s3-prod  s3");
    await app.expectAt("stacks", "components: artifact store", "s3-prod");
    await app.doubleClick("path ");
    await app.expectShown("leave as it was");
    app.pty.press("ctrl+u");
    app.pty.type("s3://elsewhere");
    await app.click("authentication_secret");
    await app.expectCursor("authentication_secret");
    await app.form.expectField("path", "s3://elsewhere");
    await app.quit();
  });
});

describe("a click on what can be chosen", () => {
  test("opens what was found by its name [E40]", async () => {
    await using app = await start({ home: home.path });
    app.press("app.palette");
    await app.expectShown("a command, stack, component");
    app.pty.type("gamma");
    await app.doubleClick("gamma  open");
    await app.expectAt("stacks", "gamma");
    await app.quit();
  });

  test("takes one of the values of a field [E40]", async () => {
    await using app = await start({ home: home.path });
    app.press("go.flavors");
    await app.click("experiment tracker");
    await app.doubleClick("wandb ");
    await app.expectShown("› new wandb");
    await app.form.goTo("run_id_strategy");
    app.press("form.enter");
    await app.expectShown("› wandb_generated");
    const { column, row } = app.place("› wandb_generated");
    app.pty.click(column + 4, row + 2);
    await app.expectShown("› reuse_on_retry");
    app.pty.click(column + 4, row + 1);
    app.pty.click(column + 4, row + 1);
    await app.form.expectField("run_id_strategy", "new_on_retry");
    await app.expectGone("leave as it was");
    await app.quit();
  });
});

describe("the wheel", () => {
  test("moves the cursor of the list that it is over, and scrolls the details without taking the keys [E40]", async () => {
    await using app = await start({ home: home.path, size: { columns: 140, rows: 24 } });
    app.press("go.flavors");
    await app.expectAt("stacks", "flavors: orchestrator");
    await app.click("kubernetes ");
    await app.expectCursor("kubernetes");
    const { column, row } = app.cursorRow() ?? { column: 0, row: 0 };
    app.pty.wheel(column + 2, row, 2);
    await app.pty.waitUntil(() => app.cursorRow()?.row === row + 2, "expected the cursor two rows further down");
    app.pty.wheel(column + 2, row, -2);
    await app.pty.waitUntil(() => app.cursorRow()?.row === row, "expected the cursor where it was");
    await app.expectShown("Kubernetes  kubernetes");
    await app.pty.quiet(200, 2000);
    const inDetails = (rows: readonly string[]) => rows.slice(2, 12).map((line) => line.slice(line.lastIndexOf("││")));
    const further = inDetails(app.pty.screen().slice(6));
    app.pty.wheel(130, 10, 2);
    await app.pty.waitUntil(
      (rows) => inDetails(rows).join() === further.join(),
      "expected the details six rows further down",
    );
    expect(app.cursorRow()?.row).toBe(row);
    // Another list moves; the keys stay where they are.
    app.pty.wheel(3, row, 1);
    await app.expectAt("stacks", "flavors: artifact store");
    expect(app.cursorRow()?.pane).toBe("artifact store");
    await app.quit();
  });

  test("scrolls a picture, a help and what was found [E40]", async () => {
    await using app = await start({ home: home.path, size: { columns: 80, rows: 24 } });
    await app.stacks.select("alpha");
    app.press("stack.picture");
    await app.expectAt("stacks", "picture of alpha");
    app.pty.resize({ columns: 60, rows: 16 });
    await app.expectShown(/\? help$/m);
    const picture = app.text();
    app.pty.wheel(10, 8, 1);
    await app.pty.waitUntil(() => app.text() !== picture, "expected the picture to scroll");
    app.press("app.help");
    await app.expectShown("filter by name or key");
    const help = app.text();
    app.pty.wheel(30, 8, 2);
    await app.pty.waitUntil(() => app.text() !== help, "expected the help to scroll");
    app.press("overlay.close");
    await app.expectGone("filter by name or key");
    app.press("app.palette");
    await app.expectShown("a command, stack");
    const found = app.pty.picture();
    app.pty.wheel(30, 8, 1);
    await app.pty.waitUntil(() => app.pty.picture() !== found, "expected the cursor of the palette to move");
    app.press("overlay.close");
    await app.expectGone("a command, stack");
    await app.quit();
  });
});

describe("--no-mouse", () => {
  test("leaves the mouse to the terminal; without it the mouse is given back at the end [E40]", async () => {
    {
      await using app = await start({ home: home.path, args: ["--no-mouse"] });
      await app.quit();
      expect(written(app)).not.toMatch(/\u001b\[\?100\dh/);
    }
    await using app = await start({ home: home.path });
    expect(written(app)).toContain("\u001b[?1000h\u001b[?1006h");
    app.pty.signal("SIGTERM");
    await app.expectLeft(143);
  });

  test("can be said in preferences.yaml, too [E40]", async () => {
    using own = new Home();
    const folder = join(own.path, "mlstack", "config");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "preferences.yaml"), "mouse: false\n");
    await using app = await start({ home: own.path });
    await app.quit();
    expect(written(app)).not.toMatch(/\u001b\[\?100\dh/);
  });

  test("is not needed for the shell to have the mouse while the program is stopped [E40 E44]", async () => {
    await using app = new App(launch({ home: home.path, argv: ["bash", "--norc", "-i"], env: { PS1: "prompt> " } }));
    await app.pty.waitFor("prompt>");
    app.pty.type(`${productArgv().join(" ")}\n`);
    await app.stacks.expectOpen();
    app.press("app.suspend");
    await app.pty.waitFor("Stopped");
    expect(app.pty.restored().left.filter((each) => each.startsWith("mode"))).toEqual([]);
    app.pty.type("fg\n");
    await app.stacks.expectOpen();
    await app.click("beta");
    await app.expectCursor("beta");
    app.press("app.quit");
    await app.pty.waitUntil(() => !app.pty.alternate, "expected the shell");
    app.pty.type("exit\n");
    await app.expectLeft(0);
  });
});
