import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

let home: Home;
beforeEach(async () => {
  home = new Home();
  await home.do("artifact-store", "register", "s3-prod", "-f", "s3", "--path=s3://ml/prod");
  await home.do("stack", "register", "prod", "-o", "default", "-a", "s3-prod");
});
afterEach(() => home[Symbol.dispose]());

describe("what another process changes", () => {
  test("appears, changes and goes away on the home screen, and the cursor stays on its stack", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.select("prod");
    await home.do("stack", "register", "aaa", "-o", "default", "-a", "default");
    await app.stacks.expectRow("aaa");
    await app.stacks.expectCursor("prod");
    await home.do("stack", "rename", "prod", "production");
    await app.stacks.expectCursor("production");
    await home.do("stack", "set", "aaa");
    await app.expectShown(/^ mlstack › stacks +● aaa/m);
    await home.do("stack", "delete", "production", "-y");
    await app.stacks.expectNoRow("production");
    await app.quit();
  });

  test("is offered in the composer", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.open("prod");
    await app.expectAt("stacks", "prod");
    await app.composer.slot("container registry").open();
    await home.do(
      "container-registry",
      "register",
      "ecr",
      "-f",
      "aws",
      "--uri=123456789012.dkr.ecr.eu-west-1.amazonaws.com",
    );
    await app.stacks.expectRow("ecr");
  });

  test("is not overwritten from a composer that was opened before", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.open("prod");
    await app.expectAt("stacks", "prod");
    app.press("composer.rename");
    await app.answer("Name of the stack", "mine");
    await app.expectAt("stacks", "mine");
    await home.do("stack", "update", "prod", "-a", "default");
    const after = await home.json("stack", "describe", "prod");
    app.press("composer.save");
    await app.expectShown(/^ ✗ .*changed/m);
    expect(await home.json("stack", "describe", "prod")).toEqual(after);
    expect(await home.json("stack", "list")).toMatchObject({ total: 2 });
    app.press("composer.loadStored");
    await app.composer.slot("artifact store").expect("default");
    await app.expectAt("stacks", "mine");
    await app.composer.save();
    const { components } = await home.json("stack", "describe", "mine");
    expect(components).toEqual(after.components);
  });

  test("is not overwritten from a form that was opened before", async () => {
    await using app = await start({ home: home.path });
    await app.components.edit("artifact store", "s3-prod");
    await app.form.fill("path", "s3://mine");
    await home.do("artifact-store", "update", "s3-prod", "--path=s3://theirs");
    app.press("form.save");
    await app.expectShown(/^ ✗ Not saved: .*changed/m);
    await app.form.expectField("path", "s3://mine");
    const { configuration } = await home.json("artifact-store", "describe", "s3-prod");
    expect(configuration).toEqual({ path: "s3://theirs" });
  });

  test("and what was changed here are both kept by one key, from a draft too", async () => {
    {
      await using app = await start({ home: home.path });
      await app.components.edit("artifact store", "s3-prod");
      await app.form.fill("component name", "s3-mine");
      await app.kill();
    }
    await home.do("artifact-store", "update", "s3-prod", "--path=s3://theirs");
    await using app = await start({ home: home.path });
    await app.stacks.open("s3-mine (s3)");
    await app.expectShown("changed elsewhere since");
    await app.form.expectField("path", "s3://ml/prod");
    app.press("form.save");
    await app.expectShown(/^ ✗ Not saved: .*L takes in what is stored/m);
    app.press("form.loadStored");
    await app.form.expectField("path", "s3://theirs");
    app.press("form.undo");
    await app.form.expectField("path", "s3://ml/prod");
    app.press("form.redo");
    await app.form.expectField("path", "s3://theirs");
    await app.form.save();
    const { configuration } = await home.json("artifact-store", "describe", "s3-mine");
    expect(configuration).toEqual({ path: "s3://theirs" });
  }, 30_000);
});

const wide = { columns: 120, rows: 30 };

describe("where nothing was changed here, what another process changes is simply taken in", () => {
  test("by a composition", async () => {
    await using app = await start({ home: home.path, size: wide });
    await app.stacks.open("prod");
    await app.composer.slot("artifact store").expect("s3-prod");
    await home.do("stack", "update", "prod", "-a", "default");
    await app.composer.slot("artifact store").expect("default");
    await home.do("stack", "rename", "prod", "production");
    await app.expectAt("stacks", "production");
    expect(app.text()).not.toMatch(/elsewhere|not saved/);
    app.press("composer.rename");
    await app.answer("Name of the stack", "mine");
    await app.composer.save();
    expect((await home.json("stack", "describe", "mine")).components).toMatchObject({
      artifact_store: [{ name: "default" }],
    });
  });

  test("by a form, where the cursor stays, and by the composition below it", async () => {
    await using app = await start({ home: home.path, size: wide });
    await app.stacks.open("prod");
    await app.composer.slot("artifact store").open();
    app.press("composer.edit");
    await app.form.goTo("key");
    await home.do("artifact-store", "update", "s3-prod", "--path=s3://theirs");
    await app.form.expectField("path", "s3://theirs");
    await app.expectCursor("key");
    await home.do("stack", "update", "prod", "-a", "default");
    await app.form.fill("path", "s3://mine");
    expect(app.text()).not.toContain("elsewhere");
    await app.form.save();
    await app.expectAt("stacks", "prod");
    await app.composer.slot("artifact store").expect("default");
    expect(app.text()).not.toMatch(/elsewhere|not saved/);
    const { configuration } = await home.json("artifact-store", "describe", "s3-prod");
    expect(configuration).toEqual({ path: "s3://mine" });
  });
});

describe("what another process did to what is worked on here", () => {
  test("is told in the header of the composer, and shown with who changed what", async () => {
    await home.do("alerter", "register", "day", "-f", "slack", "--slack_token=t");
    await using app = await start({ home: home.path, size: wide });
    await app.stacks.open("prod");
    await app.composer.slot("alerter").toggle("day");
    await home.do("stack", "update", "prod", "-a", "default");
    await app.expectShown(/^ mlstack.*changed elsewhere/m);
    app.press("composer.diff");
    await app.expectShown(
      /as it is stored +as it is here/,
      /~ +component +default \(local\) +s3-prod \(s3\)\s+│\n│ +changed elsewhere/,
      /\+ +component +day \(slack\)\s+│\n│ +changed here/,
    );
    app.press("app.back");
    await app.expectAt("stacks", "prod");
    app.press("composer.loadStored");
    await app.expectGone("changed elsewhere");
    await app.composer.slot("artifact store").expect("default");
    await app.composer.slot("alerter").expect("day");
  });

  test("when the stack was deleted, the composition can be kept as a new one", async () => {
    await using app = await start({ home: home.path, size: wide });
    await app.stacks.open("prod");
    await app.expectAt("stacks", "prod");
    await home.do("stack", "delete", "prod", "-y");
    await app.expectShown(/^ mlstack.*deleted elsewhere/m);
    app.press("composer.save");
    await app.answer("prod was deleted elsewhere. Keep it as", "again");
    await app.expectShown("✓ Saved again.");
    const { components } = await home.json("stack", "describe", "again");
    expect(components).toMatchObject({ artifact_store: [{ name: "s3-prod" }] });
  });

  test("is told in the header of a form, and shown with who changed what", async () => {
    await using app = await start({ home: home.path, size: wide });
    await app.components.edit("artifact store", "s3-prod");
    await app.form.fill("component name", "mine");
    await home.do("artifact-store", "update", "s3-prod", "--path=s3://theirs");
    await app.expectShown(/^ mlstack.*changed elsewhere/m);
    app.press("form.diffStored");
    await app.expectShown(
      /as it is stored now +as it is here/,
      /~ +component name +s3-prod +mine/,
      "changed here",
      /~ +path +s3:\/\/theirs +s3:\/\/ml\/prod\s+│\n│ +changed elsewhere/,
    );
  });

  test("when the component was deleted, the form can be kept as a new one", async () => {
    await home.do("artifact-store", "register", "s3-lab", "-f", "s3", "--path=s3://lab", "--field", "key=hidden");
    await using app = await start({ home: home.path, size: wide });
    await app.components.edit("artifact store", "s3-lab");
    await app.form.fill("path", "s3://mine");
    await home.do("artifact-store", "delete", "s3-lab");
    await app.expectShown(/^ mlstack.*deleted elsewhere/m);
    app.press("form.save");
    await app.expectShown("Not saved: deleted elsewhere. S keeps it as a new one.");
    app.press("form.keepAsNew");
    await app.expectShown("Type anew what was stored as a secret: key.");
    await app.form.save();
    const { configuration } = await home.json("artifact-store", "describe", "s3-lab");
    expect(configuration).toEqual({ path: "s3://mine" });
  });
});

describe("what the screens change", () => {
  test("can be taken back and done again", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.select("prod");
    app.press("stack.delete");
    await app.stacks.expectNoRow("prod");
    expect((await home.run("stack", "describe", "prod")).code).toBe(3);
    app.press("history.undo");
    await app.stacks.expectRow("prod");
    expect((await home.run("stack", "describe", "prod")).code).toBe(0);
    app.press("history.redo");
    await app.stacks.expectNoRow("prod");
  });

  test("elsewhere is taken back here only when the person says so", async () => {
    await using app = await start({ home: home.path });
    app.press("history.undo");
    await app.expectShown("The last change was not made here: register stack prod.");
    app.pty.press("n");
    await app.expectGone("The last change was not made here");
    await app.stacks.expectRow("prod");
    app.press("history.undo");
    await app.agree("The last change was not made here");
    await app.stacks.expectNoRow("prod");
    // What was taken back from here is known here: no question.
    app.press("history.redo");
    await app.expectShown("✓ Done again: register stack prod.");
  });

  test("puts the cursor on what it made or brought back [E29]", async () => {
    for (const name of ["q1", "q2", "q3"]) await home.do("stack", "register", name, "-o", "default", "-a", "default");
    await using app = await start({ home: home.path });
    await app.stacks.select("q1");
    app.press("stack.copy");
    await app.answer("Copy q1 as", "q1-copy");
    await app.expectShown("✓ Copied to q1-copy.");
    await app.stacks.expectCursor("q1-copy");
    await app.stacks.select("q2");
    app.press("stack.delete");
    await app.stacks.expectNoRow("q2");
    app.press("list.last", "history.undo");
    await app.expectShown("✓ Undone: delete stack q2.");
    await app.stacks.expectCursor("q2 ");
    await app.stacks.select("q3");
    app.press("list.mark", "list.mark", "list.mark", "stack.copy");
    await app.expectShown("✓ Copied to ");
    await app.stacks.expectCursor("-copy");
  });

  test("of something that was deleted elsewhere says so by its name", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.select("prod");
    app.press("stack.rename");
    await app.expectShown("New name of prod");
    await home.do("stack", "delete", "prod", "-y");
    await app.stacks.expectNoRow("prod");
    await app.answer("New name of prod", "production");
    await app.expectShown("prod was deleted elsewhere.");
    await app.back();
    await app.components.open("artifact store");
    await app.components.select("s3-prod");
    app.press("component.copy");
    await app.expectShown("Copy s3-prod as");
    await home.do("artifact-store", "delete", "s3-prod", "-y");
    await app.answer("Copy s3-prod as", "s3-copy");
    await app.expectShown("s3-prod was deleted elsewhere.");
  });

  test("is refused with a sentence where something still needs it", async () => {
    await using app = await start({ home: home.path });
    await app.components.open("artifact store");
    await app.components.select("s3-prod");
    app.press("component.delete");
    await app.expectShown(/^ ✗ .*prod/m);
    app.press("component.rename");
    await app.answer("New name of s3-prod", "s3");
    await app.expectShown("✓ Renamed to s3.");
    app.press("component.copy");
    await app.answer("Copy s3 as", "s3-copy");
    await app.expectShown("✓ Copied to s3-copy.");
    const { configuration } = await home.json("artifact-store", "describe", "s3-copy");
    expect(configuration).toEqual({ path: "s3://ml/prod" });
  });
});
