import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

const size = { columns: 120, rows: 30 };

let home: Home;
beforeEach(async () => {
  home = new Home();
  await home.do("artifact-store", "register", "s3-prod", "-f", "s3", "--path=s3://ml/prod");
  await home.do("stack", "register", "prod", "-o", "default", "-a", "s3-prod");
});
afterEach(() => home[Symbol.dispose]());

describe("a draft", () => {
  test("of a new component is marked at its flavor, and can be thrown away to start anew [E30]", async () => {
    await using app = await start({ home: home.path, size });
    await app.stacks.compose();
    const form = await app.composer.slot("artifact store").openForm("s3");
    await form.fill("path", "s3://half");
    await app.back();
    await app.expectShown(/\+ s3 +Amazon S3 +draft/);
    app.press("composer.choose");
    await app.expectShown("Continued from the draft; u takes changes back, X starts anew.");
    await form.expectField("path", "s3://half");
    app.press("work.startAnew");
    await app.expectShown("Start anew?", "What was put in so far is thrown away");
    app.press("confirm.no");
    await app.expectGone("Start anew?");
    await form.expectField("path", "s3://half");
    app.press("work.startAnew");
    await app.agree("Start anew?");
    await app.expectGone("s3://half", "not saved");
    await form.expectField("component name", "s3");
    app.press("work.startAnew");
    await app.expectShown("Nothing is unsaved here.");
    await app.back();
    await app.expectShown(/\+ s3 +Amazon S3 +needs path/);
    await app.expectGone(/Amazon S3 +draft/);
  });

  test("of changes of a component is marked where it is chosen, too, and starting anew shows what is stored", async () => {
    await using app = await start({ home: home.path, size });
    await app.stacks.open("prod");
    await app.composer.slot("artifact store").open();
    app.press("composer.edit");
    await app.form.fill("path", "s3://half");
    await app.back();
    await app.expectShown(/s3-prod +s3 +draft/);
    app.press("composer.edit");
    await app.form.expectField("path", "s3://half");
    app.press("work.startAnew");
    await app.agree("Start anew?");
    await app.form.expectField("path", "s3://ml/prod");
    await app.back();
    await app.expectShown(/s3-prod +s3 +ok/);
  });

  test("of a composition can be thrown away in it, by the palette", async () => {
    await using app = await start({ home: home.path, size });
    await app.stacks.open("prod");
    await app.composer.slot("artifact store").toggle("default");
    app.press("list.clearFilter");
    await app.composer.slot("artifact store").expect("default");
    await app.palette.choose("discard", "start anew");
    await app.agree("Start anew?");
    await app.composer.slot("artifact store").expect("s3-prod");
    await app.expectGone("not saved");
    await app.back();
    await app.stacks.expectOpen();
    expect(app.text()).not.toContain("draft");
  });
});
