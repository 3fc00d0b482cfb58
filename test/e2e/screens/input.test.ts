import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";
import { hostile, insertStacks, renameComponentTo } from "./rows.ts";

let home: Home;
beforeEach(async () => {
  home = new Home();
  // The first command makes the database.
  await home.do("stack", "list");
});
afterEach(() => home[Symbol.dispose]());

describe("many keys in one read", () => {
  test("are all taken: 200 times down is 200 rows down", async () => {
    await insertStacks(
      home,
      Array.from({ length: 250 }, (_, i) => `stack-${String(i).padStart(3, "0")}`),
    );
    await using app = await start({ home: home.path });
    await app.expectShown("1 of 251");
    // A key that means nothing comes last: what the others did must be drawn all the same.
    app.pty.type(`${"j".repeat(200)}Z`);
    await app.expectShown("201 of 251");
    app.pty.type("k".repeat(50));
    await app.expectShown("151 of 251");
  });

  test("are commands and text in the order of their typing", async () => {
    await using app = await start({ home: home.path });
    // New stack, its name, the slots, a component of the first, back to the slots, one of the second, save: nothing waits for a screen.
    app.press("stack.new", "composer.rename");
    app.pty.type("blind\r");
    app.press("composer.choose", "composer.choose", "pane.previous", "list.down", "composer.choose", "composer.choose");
    app.press("composer.save", "app.quit");
    await app.expectLeft(0);
    const { components } = await home.json("stack", "describe", "blind");
    expect(Object.keys(components as object)).toEqual(["orchestrator", "artifact_store"]);
  });

  test("never keep ctrl+c waiting, which leaves at once", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.compose();
    const form = await app.composer.slot("artifact store").openForm("s3");
    await form.edit("path");
    // Without the marks of a paste each is a key of its own; they take far longer to be typed than to be read.
    app.pty.type(`${"x".repeat(40_000)}\x03`);
    await app.expectLeft(0);
  });

  test("after the one that leaves do nothing any more", async () => {
    await insertStacks(home, ["keep"]);
    await using app = await start({ home: home.path });
    await app.stacks.select("keep");
    app.press("app.quit", "stack.delete", "stack.new");
    await app.expectLeft(0);
    expect(await home.json("stack", "list")).toMatchObject({ total: 2 });
  });
});

describe("a paste", () => {
  test("of several lines into a field is one change, and one undo takes it back [E27]", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.compose();
    const form = await app.composer.slot("artifact store").openForm("s3");
    await form.fill("path", "s3://before");
    await form.fill("key", "typed");
    await form.edit("secret");
    app.pty.paste("line one\nline two\r\nq\u001b[31m");
    await form.take();
    app.press("form.reveal");
    await app.expectShown("line one^Jline two^Jq");
    app.expectHarmless();
    app.press("form.undo");
    await form.expectField("secret", "—");
    await form.expectField("key", "*****");
    await form.expectField("path", "s3://before");
  });

  test("where no text is typed opens the field under the cursor in a form, and does nothing in a list", async () => {
    await insertStacks(home, ["keep"]);
    await using app = await start({ home: home.path });
    await app.stacks.select("keep");
    app.pty.paste("d\nq\n");
    app.press("stack.new");
    await app.expectAt("stacks", "new stack");
    const form = await app.composer.slot("artifact store").openForm("s3");
    await form.goTo("path");
    app.pty.paste("s3://pasted");
    await app.expectShown("leave as it was");
    await form.take();
    await form.expectField("path", "s3://pasted");
    expect(await home.json("stack", "list")).toMatchObject({ total: 2 });
  });

  test("of several lines into a filter is one line of words", async () => {
    await insertStacks(home, ["alpha-one", "alpha-two", "beta-two"]);
    await using app = await start({ home: home.path });
    app.press("list.filter");
    await app.expectShown("type to filter");
    app.pty.paste("alpha\ntwo");
    await app.expectShown("/ alpha two", "1 of 1");
    await app.stacks.expectCursor("alpha-two");
  });
});

describe("hostile names", () => {
  test("are shown escaped wherever they appear", async () => {
    await insertStacks(home, [hostile.name]);
    await home.do("orchestrator", "register", "plain", "-f", "local");
    await renameComponentTo(home, "plain", hostile.name);
    await using app = await start({ home: home.path, size: { columns: 200, rows: 40 } });
    await app.expectShown(hostile.shown);
    await app.stacks.select(hostile.shown);
    app.press("stack.rename");
    await app.expectShown(`New name of ${hostile.shown}`, `› ${hostile.shown}`);
    app.expectHarmless();
    await app.back();
    app.press("stack.open");
    await app.expectAt("stacks", hostile.shown);
    await app.composer.slot("orchestrator").open();
    await app.stacks.expectRow(hostile.shown);
    app.expectHarmless();
    await app.back();
    await app.stacks.expectOpen();
    app.press("stack.setActive");
    await app.expectShown(`● ${hostile.shown}`);
    await app.components.open("orchestrator");
    await app.components.select(hostile.shown);
    app.expectHarmless();
    app.press("component.edit");
    await app.expectShown(`› ${hostile.shown}`);
    app.expectHarmless();
    await app.quit();
  });

  test("cannot be typed, and the refusal is as harmless", async () => {
    await using app = await start({ home: home.path });
    app.press("stack.copy");
    await app.expectShown("Copy default as");
    app.pty.press("ctrl+u");
    app.pty.paste("bad\u202ename");
    await app.expectShown("› bad\\u{202e}name");
    app.pty.press("enter");
    await app.expectShown(/name.*(?:control|invisible|direction)/i);
    app.expectHarmless();
    expect(await home.json("stack", "list")).toMatchObject({ total: 1 });
  });
});

test("esc and the next key in one read are both pressed, as they come over a slow line", async () => {
  await using app = await start({ home: home.path });
  await app.beginFilter("a");
  app.pty.write("\x1bG");
  await app.expectGone("type to filter", "/ a");
  await app.stacks.expectOpen();
  app.press("app.help");
  await app.expectShown("┌ keys ");
  app.pty.write("\x1bn");
  await app.expectAt("stacks", "new stack");
});
