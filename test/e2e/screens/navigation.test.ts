import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { commandById } from "../../../src/tui/actions/table.ts";
import { type App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

const home = new Home();
beforeAll(async () => {
  await home.do("artifact-store", "register", "s3-prod", "-f", "s3", "--path=s3://ml/prod");
  await home.do("artifact-store", "register", "scratch", "-f", "local");
  await home.do("stack", "register", "prod", "-o", "default", "-a", "s3-prod");
  await home.do("stack", "register", "lab", "-o", "default", "-a", "scratch");
});
afterAll(() => home[Symbol.dispose]());

describe("esc steps back one level", () => {
  test("from inside an object to its form, to the composer, to the stacks, where it stays [E7 E8]", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.compose();
    const form = await app.composer.slot("orchestrator").openForm("kubernetes");
    await form.open("pod_settings");
    await form.open("tolerations");
    const at = (...crumbs: readonly string[]) => app.expectAt("stacks", "new stack", ...crumbs);
    await at("new kubernetes", "pod_settings", "tolerations");
    await app.back();
    await at("new kubernetes", "pod_settings");
    await app.back();
    await at("new kubernetes");
    await app.back();
    await at();
    // The filter that led to the flavor is a level of its own.
    await app.expectShown("/ kubernetes");
    await app.back();
    await app.expectGone("/ kubernetes");
    await at();
    await app.back();
    await app.expectAt("stacks");
    await app.back();
    await app.expectShown("first screen");
    await app.expectAt("stacks");
  });

  test("from an editor: the value is as it was, and the form is still there", async () => {
    await using app = await start({ home: home.path });
    await app.components.edit("artifact store", "s3-prod");
    await app.form.edit("path");
    app.pty.type("/never");
    await app.expectShown("s3://ml/prod/never");
    await app.back();
    await app.expectGone("never");
    await app.form.expectField("path", "s3://ml/prod");
    await app.expectAt("stacks", "components: artifact store", "s3-prod");
    await app.back();
    await app.expectAt("stacks", "components: artifact store");
    await app.expectGone("kept as a draft");
  });

  test("from what a form's filter hid, then from the form", async () => {
    await using app = await start({ home: home.path });
    await app.components.edit("artifact store", "s3-prod");
    await app.form.expectField("config_kwargs", "");
    app.press("form.filter");
    app.pty.type("secret\r");
    await app.expectGone("config_kwargs");
    await app.back();
    await app.form.expectField("config_kwargs", "");
    await app.form.expectCursor("secret");
    await app.back();
    await app.expectAt("stacks", "components: artifact store");
  });

  test("from a question and from the help", async () => {
    await using app = await start({ home: home.path });
    app.press("stack.copy");
    await app.expectShown("Copy default as");
    await app.back();
    await app.expectGone("Copy default as");
    app.press("app.help");
    await app.expectShown("filter by name or key");
    await app.back();
    await app.expectGone("filter by name or key");
    await app.stacks.expectOpen();
  });
});

describe("q", () => {
  const places: Readonly<Record<string, (app: App) => Promise<void>>> = {
    stacks: async () => undefined,
    components: (app) => app.components.open("alerter"),
    flavors: (app) => app.flavors.open("alerter"),
    composer: (app) => app.stacks.open("prod"),
    form: async (app) => {
      await app.flavors.open("artifact store");
      app.press("flavor.use");
      await app.expectShown("component name");
    },
  };
  for (const [name, go] of Object.entries(places)) {
    test(`quits from ${name}`, async () => {
      await using app = await start({ home: home.path });
      await go(app);
      await app.quit();
    });
  }

  test("is a letter while text is typed", async () => {
    await using app = await start({ home: home.path });
    await app.beginFilter("q");
    await app.expectShown("Nothing matches q");
    await app.back();
    await app.stacks.compose();
    app.press("composer.rename");
    await app.answer("Name of the stack", "quiet");
    await app.expectAt("stacks", "quiet");
  });
});

describe("the footer", () => {
  const footer = (app: App): string => app.pty.screen().at(-1) ?? "";
  const size = { columns: 160, rows: 40 };

  test("leaves out what does not work with what is under the cursor [E16]", async () => {
    await using app = await start({ home: home.path, size });
    await app.stacks.select("prod");
    await app.expectShown("a set active", "d delete");
    await app.stacks.select("default");
    await app.expectGone("set active", "d delete");
    expect(footer(app)).toContain("c copy");
    await app.filter("nothing like it");
    await app.expectGone("enter open", "c copy");
    expect(footer(app)).toContain("n new");
  });

  test("has undo only while there is something to take back [E16]", async () => {
    await using app = await start({ home: home.path, size });
    await app.components.edit("artifact store", "s3-prod");
    await app.expectAt("stacks", "components: artifact store", "s3-prod");
    await app.expectShown("ctrl+s save");
    expect(footer(app)).not.toContain("u undo");
    await app.form.fill("path", "s3://ml/lab");
    await app.expectShown("u undo");
    app.press("form.undo");
    await app.form.expectField("path", "s3://ml/prod");
    await app.expectGone("u undo");
  });
});

describe("help", () => {
  test("lists every command of the screen with its keys, and says why one does not work now [E14 E17]", async () => {
    await using app = await start({ home: home.path, size: { columns: 120, rows: 60 } });
    await app.stacks.select("default");
    app.press("app.help");
    await app.expectShown("filter by name or key");
    for (const id of [
      "stack.open",
      "stack.new",
      "list.sort",
      "stack.rename",
      "list.filter",
      "app.quit",
      "app.suspend",
    ]) {
      const { keys = [], title = "" } = commandById(id) ?? {};
      await app.pty.waitUntil(
        (rows) => rows.some((row) => row.includes(`${keys[0]}`) && row.includes(` ${title}`)),
        `expected ${id} in the help`,
      );
    }
    await app.expectShown(/rename — The default stack keeps its name/);
  });

  test("filters by words and by a key [E15]", async () => {
    await using app = await start({ home: home.path });
    app.press("app.help");
    await app.expectShown("filter by name or key");
    app.pty.type("active");
    await app.expectShown("set active");
    await app.expectGone("half a page");
    app.pty.press("ctrl+u");
    app.pty.type("ctrl+z");
    await app.expectShown("suspend");
    await app.expectGone("set active");
  });

  test("runs the command under its cursor, or says why it does not work; what nothing is called so, it says [E14 E15 E17]", async () => {
    await using app = await start({ home: home.path, size: { columns: 60, rows: 16 } });
    await app.stacks.select("default");
    app.press("app.help");
    await app.expectShown("filter by name or key");
    app.pty.type("rename");
    await app.expectShown("The default stack keeps its name", "1 of 1");
    app.press("overlay.accept");
    await app.expectShown(/^ · The default stack keeps its name/m, "1 of 1");
    app.pty.type("zz");
    await app.expectShown("No command is called so.");
    app.pty.press("ctrl+u");
    app.pty.type("flavors");
    await app.expectShown(/ 3 {2}flavors/);
    app.press("overlay.accept");
    await app.expectAt("stacks", "flavors: orchestrator");
  });

  test("leads through everything on the smallest terminal", async () => {
    await using app = await start({ home: home.path, size: { columns: 60, rows: 16 } });
    app.press("app.help");
    await app.expectShown("filter by name or key");
    for (let row = 0; row < 60; row++) app.pty.press("down");
    await app.expectShown("suspend");
  });
});

describe("/", () => {
  test("narrows the stacks while it is typed; enter keeps it, esc shows all", async () => {
    await using app = await start({ home: home.path });
    await app.beginFilter("s3");
    await app.stacks.expectNoRow("lab");
    await app.stacks.expectRow("prod");
    app.pty.press("enter");
    await app.expectGone("type to filter");
    await app.stacks.expectCursor("prod");
    await app.back();
    await app.stacks.expectRow("lab");
    await app.stacks.expectCursor("prod");
  });

  test("that matches nothing says how to see all again", async () => {
    await using app = await start({ home: home.path });
    await app.filter("no such thing");
    await app.expectShown("Nothing matches no such thing:", "esc shows all.");
    app.press("list.down", "stack.open");
    await app.expectShown("Nothing matches no such thing; esc shows all.");
    await app.back();
    await app.stacks.expectRow("prod");
  });

  test("narrows components and flavors", async () => {
    await using app = await start({ home: home.path });
    await app.components.open("artifact store");
    await app.filter("scr");
    await app.expectShown("1 of 1");
    await app.back();
    await app.expectGone("1 of 1");
    await app.back();
    await app.flavors.open("orchestrator");
    await app.filter("cluster nothing else");
    await app.flavors.expectCursor("kubernetes");
    await app.expectShown("1 of 1");
  });
});

describe("the footer and the ways between screens", () => {
  const small = { columns: 60, rows: 16 };

  test("the way out of a filter stands first, and commands say that nothing matches [E16 E17]", async () => {
    await using app = await start({ home: home.path, size: small });
    await app.filter("no such thing");
    await app.expectShown(/^ esc show all · /m);
    for (const id of [
      "stack.copy",
      "stack.setActive",
      "stack.delete",
      "stack.picture",
      "list.label",
      "list.copyName",
    ]) {
      app.press(id);
      await app.expectShown("Nothing matches no such thing; esc shows all.");
      app.press("list.down");
      await app.expectGone("Nothing matches no such thing; esc shows all.");
    }
    await app.back();
    await app.stacks.expectRow("prod");
    await app.expectGone("esc ");
  });

  test("says at 60 columns how to go back, between panes, to filter, to find [E16]", async () => {
    await using app = await start({ home: home.path, size: small });
    await app.expectShown("1-6 go", "/ filter", ": find");
    await app.components.open("artifact store");
    await app.expectShown(/^ .*tab pane · \/ filter · : find · .*\? help/m);
    app.press("go.activity");
    await app.expectShown("esc back", "1-6 go");
    app.press("go.stacks");
    await app.stacks.select("prod");
    app.press("stack.picture");
    await app.expectShown(/esc back · .*q quit/);
  });

  test("left of the leftmost pane is the screen before, right opens a stack [E6 E1]", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.select("prod");
    app.pty.press("l");
    await app.expectAt("stacks", "prod");
    app.pty.press("left");
    await app.expectAt("stacks");
    app.press("stack.picture");
    await app.expectAt("stacks", "picture of prod");
    app.pty.press("h");
    await app.expectAt("stacks");
    app.press("go.activity");
    await app.expectAt("stacks", "activity");
    app.pty.press("h");
    await app.expectAt("stacks");
    await app.components.open("artifact store");
    app.pty.press("h");
    await app.pty.waitUntil(() => app.cursorRow()?.pane === "types", "expected the cursor among the types");
    app.pty.press("h");
    await app.expectAt("stacks");
  });

  test("a digit without a screen names those that there are; help tells of them first [E5 E17]", async () => {
    await using app = await start({ home: home.path });
    app.pty.press("7");
    await app.expectShown(
      "There is no such screen: 1 stacks, 2 components, 3 flavors, 4 activity, 5 artifacts, 6 integrations.",
    );
    app.press("app.help");
    await app.expectShown("filter by name or key");
    // More works here than fits above.
    for (let row = 0; row < 40; row++) app.pty.press("down");
    await app.pty.waitUntil((rows) => {
      const at = rows.findIndex((row) => row.includes("everywhere"));
      return at >= 0 && rows[at + 1]?.includes("stacks") === true;
    }, "expected the screens first under everywhere");
  });
});
