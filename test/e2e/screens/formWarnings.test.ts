import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

let home: Home;
beforeEach(async () => {
  home = new Home();
  await home.do("artifact-store", "register", "s3", "-f", "s3", "--path=s3://ml");
});
afterEach(() => home[Symbol.dispose]());

describe("what is likely a mistake", () => {
  test("is said at the field and saved all the same [E21 E26]", async () => {
    await home.do("secret", "create", "aws-prod", "--key=hush");
    await using app = await start({ home: home.path });
    await app.components.edit("artifact store", "s3");
    await app.form.edit("secret");
    app.pty.type("{{aws-prd.key}}");
    await app.expectShown("{{aws-prd.key}}", "There is no secret aws-prd", "Did you mean aws-prod?");
    app.pty.type("c");
    await app.expectShown("This is no reference, it is stored as a");
    app.pty.press("backspace");
    await app.form.take();
    await app.form.expectField("secret", "{{aws-prd.key}}");
    app.press("form.save");
    await app.expectShown("Saved s3.");
    const { configuration } = await home.json("artifact-store", "describe", "s3");
    expect(configuration).toMatchObject({ secret: "{{aws-prd.key}}" });
  });
});

test("a name that is taken is said while it is typed, and on saving one that was taken meanwhile [E21]", async () => {
  await home.do("artifact-store", "register", "prod", "-f", "s3", "--path=s3://prod");
  await using app = await start({ home: home.path });
  await app.components.edit("artifact store", "s3");
  await app.form.fill("component name", "prod");
  await app.expectShown("There is already an artifact store prod.");
  app.press("form.save");
  await app.expectShown("Not saved: There is already an artifact store prod.");
  await app.form.fill("component name", "dev");
  await app.expectGone("There is already");
  await home.do("artifact-store", "register", "dev", "-f", "s3", "--path=s3://dev");
  app.press("form.save");
  await app.expectShown("Not saved: There is already an artifact store dev.", "✗ component name");
});

test("a long value keeps its place while the cursor moves in it [E28]", async () => {
  await using app = await start({ home: home.path, size: { columns: 60, rows: 20 } });
  await app.components.edit("artifact store", "s3");
  await app.form.edit("path");
  app.pty.press("ctrl+u");
  app.pty.type(`s3://${"abcdefghij".repeat(8)}-end`);
  await app.expectShown("-end");
  const { column } = app.pty.cursor();
  app.pty.press("left", "left", "left", "left");
  await app.pty.waitUntil(() => app.pty.cursor().column === column - 4, "expected the cursor to move, not the text");
  await app.expectShown("-end");
  app.pty.press("home");
  await app.expectShown(/s3:\/\/abc.*…/);
});
