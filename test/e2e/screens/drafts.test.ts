import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

let home: Home;
beforeEach(() => {
  home = new Home();
});
afterEach(() => home[Symbol.dispose]());

describe("unfinished work outlives kill -9", () => {
  test("in a form, with the text that was being typed [E30]", async () => {
    {
      await using app = await start({ home: home.path });
      await app.stacks.compose();
      const form = await app.composer.slot("artifact store").openForm("s3");
      await form.fill("component name", "s3-lab");
      await form.fill("secret", "do not store me");
      await form.edit("path");
      app.pty.type("s3://unfini");
      await app.expectShown("s3://unfini");
      await app.kill();
    }
    expect(home.bytes()).not.toContain("do not store me");
    await using app = await start({ home: home.path });
    await app.expectShown("not saved yet");
    await app.stacks.open("s3-lab (s3)");
    await app.expectAt("stacks", "new stack", "new s3");
    await app.form.expectField("component name", "s3-lab");
    await app.form.expectField("secret", "********");
    app.pty.type("shed");
    await app.expectShown("s3://unfinished");
    await app.form.take();
    await app.form.save();
    await app.composer.slot("artifact store").expect("s3-lab");
    const { configuration } = await home.json("artifact-store", "describe", "s3-lab", "--reveal");
    expect(configuration).toEqual({ path: "s3://unfinished", secret: "do not store me" });
  }, 30_000);

  test("in the composer, and can be thrown away", async () => {
    {
      await using app = await start({ home: home.path });
      await app.stacks.compose();
      await app.composer.slot("orchestrator").toggle("default");
      app.press("composer.rename");
      await app.answer("Name of the stack", "half");
      await app.expectAt("stacks", "half");
      await app.kill();
    }
    {
      await using app = await start({ home: home.path });
      await app.stacks.open("half");
      await app.expectAt("stacks", "half");
      await app.composer.slot("orchestrator").expect("default");
      await app.composer.expectProblems("has no artifact store");
      await app.kill();
    }
    await using app = await start({ home: home.path });
    await app.stacks.select("half");
    app.press("stack.delete");
    await app.expectShown("Throw the draft of half away?");
    await app.back();
    await app.expectGone("Throw the draft of half away?");
    await app.stacks.expectRow("half");
    app.press("stack.delete");
    await app.acknowledge("Throw the draft of half away?", "yes");
    await app.stacks.expectNoRow("half");
    expect(await home.json("stack", "list")).toMatchObject({ total: 1 });
    await app.quit();
  }, 30_000);

  test("of a stack that is saved, without changing it", async () => {
    await home.do("stack", "register", "prod", "-o", "default", "-a", "default");
    const before = await home.json("stack", "describe", "prod");
    {
      await using app = await start({ home: home.path });
      await app.stacks.open("prod");
      await app.composer.slot("orchestrator").toggle("default");
      await app.composer.slot("orchestrator").expect("needed");
      await app.kill();
    }
    expect(await home.json("stack", "describe", "prod")).toEqual(before);
    await using app = await start({ home: home.path });
    await app.expectShown("not saved yet");
    await app.stacks.open("prod");
    await app.composer.slot("orchestrator").expect("needed");
    app.press("composer.undo");
    await app.composer.expectNoProblems();
    await app.composer.slot("orchestrator").expect("default");
  }, 30_000);
});

describe("unfinished work is kept", () => {
  test("when the last change and the key that quits arrive together", async () => {
    {
      await using app = await start({ home: home.path });
      await app.stacks.compose();
      app.press("composer.rename");
      await app.expectShown("Name of the stack");
      app.pty.type("quick\rq");
      await app.expectLeft(0);
    }
    await using app = await start({ home: home.path });
    await app.stacks.expectRow("quick");
  });

  test("when the program is told to end", async () => {
    {
      await using app = await start({ home: home.path });
      await app.stacks.compose();
      const form = await app.composer.slot("orchestrator").openForm("kubernetes");
      await form.edit("kubernetes_context");
      app.pty.type("lab");
      await app.expectShown("lab");
      app.pty.signal("SIGTERM");
      await app.expectLeft(143);
    }
    await using app = await start({ home: home.path });
    await app.stacks.open("kubernetes (kubernetes)");
    await app.form.expectField("kubernetes_context", "lab");
  });

  test("when esc leaves it, and said so; enter goes on with it", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.compose();
    await app.composer.slot("orchestrator").toggle("default");
    await app.composer.slot("orchestrator").expect("default");
    await app.back();
    await app.back();
    await app.stacks.expectOpen();
    await app.expectShown("kept as a draft");
    await app.stacks.open("new stack");
    await app.composer.slot("orchestrator").expect("default");
    await app.composer.slot("artifact store").toggle("default");
    await app.composer.saveAs("done");
    await app.stacks.expectRow("done");
    await app.expectGone("not saved yet");
  });
});

describe("a draft that cannot be taken up", () => {
  test("since its component was deleted elsewhere is refused with a sentence, and can be thrown away", async () => {
    await home.do("artifact-store", "register", "s3-prod", "-f", "s3", "--path=s3://ml/prod");
    {
      await using app = await start({ home: home.path });
      await app.components.edit("artifact store", "s3-prod");
      await app.form.fill("path", "s3://changed");
      await app.kill();
    }
    await home.do("artifact-store", "delete", "s3-prod");
    await using app = await start({ home: home.path });
    await app.stacks.open("s3-prod (s3)");
    await app.expectShown(/^ ✗ /m);
    await app.stacks.expectOpen();
    app.press("stack.delete");
    await app.acknowledge("Throw the draft of s3-prod (s3) away?", "yes");
    await app.stacks.expectNoRow("s3-prod (s3)");
    await app.quit();
  }, 30_000);

  test("since its file is damaged keeps nothing else from working", async () => {
    {
      await using app = await start({ home: home.path });
      await app.stacks.compose();
      await app.composer.slot("orchestrator").toggle("default");
      await app.composer.slot("orchestrator").expect("default");
      await app.quit();
    }
    for (const file of draftFiles()) writeFileSync(file, '{"key":"composer/new","updated":"2026","sealed":"rubbish"}');
    expect(draftFiles()).toHaveLength(1);
    await using app = await start({ home: home.path });
    await app.expectShown("cannot be read");
    app.press("stack.new");
    await app.expectShown(/^ ✗ The draft of this cannot be read: d /m);
    expect(draftFiles()).toHaveLength(1);
    await app.stacks.select("new stack");
    app.press("stack.delete");
    await app.acknowledge("Throw the draft of new stack away?", "yes");
    await app.stacks.expectNoRow("new stack");
    await app.stacks.compose();
    await app.composer.slot("orchestrator").expect("needed");
    await app.composer.slot("orchestrator").toggle("default");
    await app.composer.slot("artifact store").toggle("default");
    await app.composer.saveAs("works");
    expect(draftFiles()).toEqual([]);
  }, 30_000);
});

describe("work in another mlstack that runs", () => {
  test("is not taken for left over, and each keeps its own", async () => {
    await using first = await start({ home: home.path });
    await first.stacks.compose();
    await first.composer.slot("orchestrator").toggle("default");
    await first.composer.slot("orchestrator").expect("default");
    {
      await using second = await start({ home: home.path });
      await second.expectShown("open elsewhere");
      await second.stacks.compose();
      await second.expectShown("Another mlstack has unsaved changes of this, too.");
      await second.composer.slot("orchestrator").expect("needed");
      await second.composer.slot("artifact store").toggle("default");
      await second.composer.slot("artifact store").expect("default");
      expect(draftFiles()).toHaveLength(2);
      await second.composer.slot("orchestrator").toggle("default");
      await second.composer.saveAs("second");
      expect(draftFiles()).toHaveLength(1);
      await second.quit();
    }
    await first.composer.slot("artifact store").toggle("default");
    await first.composer.saveAs("first");
    expect(draftFiles()).toEqual([]);
    expect(await home.json("stack", "list")).toMatchObject({ total: 3 });
  }, 30_000);
});

/** The files that drafts are kept in. */
function draftFiles(): readonly string[] {
  const files = readdirSync(home.path, { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".draft")).map((file) => join(home.path, file));
}
