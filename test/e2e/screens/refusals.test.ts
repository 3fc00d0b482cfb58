import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

let home: Home;
beforeEach(() => {
  home = new Home();
});
afterEach(() => home[Symbol.dispose]());

describe("what cannot be changed", () => {
  test("the default stack says so at once, and c copies it", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.open("default");
    await app.expectShown("default is always there and cannot be changed; c copies it.");
    await app.composer.slot("orchestrator").open();
    await app.expectGone(/ enter (choose|take out)/);
    app.press("composer.choose");
    await app.expectShown("default is always there");
    app.press("composer.rename");
    await app.expectShown("default is always there");
    app.press("composer.copy");
    await app.expectShown("Copy default as");
    app.pty.press("enter");
    await app.expectShown("✓ Copied to default-copy.");
    await app.expectAt("stacks", "default-copy");
    await app.expectShown("enter take out");
    await app.quit();
    expect(await home.json("stack", "list")).toMatchObject({ total: 2 });
  });

  test("the active stack is not deleted, and the way to do it is told", async () => {
    await home.do("stack", "register", "prod", "-o", "default", "-a", "default");
    await home.do("stack", "set", "prod");
    await using app = await start({ home: home.path });
    await app.stacks.select("prod");
    await app.expectGone(" d delete");
    app.press("stack.delete");
    await app.expectShown("The active stack cannot be deleted; a on another one first.");
  });
});

describe("what there is not", () => {
  test("no secret can be picked before there is one, and then at once", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.compose();
    const form = await app.composer.slot("artifact store").openForm("s3");
    app.press("form.pick");
    await app.expectShown("A name cannot be a secret.");
    await form.goTo("secret");
    await app.expectGone("s pick a secret");
    app.press("form.pick");
    await app.expectShown("There are no secrets yet");
    await home.do("secret", "create", "aws", "--key=x");
    await app.expectShown("s pick a secret");
    await form.pickSecret("secret", "{{aws.key}}");
  });

  test("a filter that leaves no field says so", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.compose();
    await app.composer.slot("artifact store").openForm("s3");
    app.press("form.filter");
    app.pty.type("zzz\r");
    await app.expectShown("no field matches");
    await app.expectGone("enter edit", "d unset");
    app.press("form.null");
    await app.expectShown("No field matches the filter; esc shows all.");
  });
});

test("a suggested name gives way to what is typed", async () => {
  await using app = await start({ home: home.path });
  await app.stacks.compose();
  const form = await app.composer.slot("container registry").openForm("default");
  await form.expectField("component name", "registry");
  app.press("form.first", "form.enter");
  app.pty.type("mine");
  await form.take();
  await form.expectField("component name", "mine");
});
