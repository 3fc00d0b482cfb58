import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { type App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

const size = { columns: 120, rows: 36 };
const patience = 30_000;

let home: Home;
beforeEach(async () => {
  home = new Home();
  await home.do("artifact-store", "register", "s3-prod", "-f", "s3", "--path=s3://ml/prod");
  await home.do("artifact-store", "register", "s3-key", "-f", "s3", "--path=s3://ml/key", "--key={{aws.key}}");
  for (const name of ["day", "night"]) await home.do("alerter", "register", name, "-f", "slack", "--slack_token=t");
  await home.do("stack", "register", "prod", "-o", "default", "-a", "s3-prod");
});
afterEach(() => home[Symbol.dispose]());

async function open(name = "prod", at = size): Promise<App> {
  const app = await start({ home: home.path, size: at });
  await app.stacks.open(name);
  await app.expectAt("stacks", name);
  return app;
}

describe("candidates", () => {
  test("say whether they fit, or what they need first", async () => {
    await using app = await open();
    await app.composer.slot("artifact store").open();
    await app.expectShown(/s3-prod +s3 +ok/, /s3-key +s3 +needs \{\{aws\.key\}\}/, /\+ s3 +Amazon S3 +needs path/);
    await home.do("secret", "create", "aws", "--key=AKIA");
    await app.expectShown(/s3-key +s3 +ok/);
  });

  test("stand in the way when what is stored of them is wrong, and say why in full", async () => {
    using database = await home.database();
    database.run(`UPDATE component SET configuration = '{"path": "gs://elsewhere"}' WHERE name = 's3-key'`);
    await using app = await open();
    await app.composer.slot("artifact store").open();
    await app.expectShown(/s3-key +s3 +✗ /);
    app.press("list.first");
    await app.expectCursor("s3-key");
    await app.expectShown(/│ ✗ path must start with +│\n.*│ +s3:\/\/\. /);
  });

  test("are entered from their slot and left again, and the details follow the cursor [E6 E10]", async () => {
    await using app = await open();
    await app.composer.slot("artifact store").open();
    await app.expectCursor("s3-prod");
    await app.expectShown("s3://ml/prod");
    await app.composer.move("list.down");
    await app.composer.moveDownTo((text) => text.includes("+ s3"));
    await app.expectShown(/┌ Amazon S3 ─/, "Amazon S3  s3");
    await app.composer.move("pane.left");
    expect(app.cursorRow()?.pane).toBe("slots");
  });
});

describe("the next slot", () => {
  test("is one key away from the candidates, and so is the one before", async () => {
    await using app = await open();
    await app.composer.slot("artifact store").open();
    await app.expectCursor("s3-prod");
    await app.expectShown("] next slot");
    app.press("composer.nextSlot");
    await app.expectCursor("+ aws");
    expect(app.cursorRow()?.pane).toBe("container registry");
    app.press("composer.previousSlot", "composer.previousSlot");
    await app.expectCursor("default");
    expect(app.cursorRow()?.pane).toBe("orchestrator");
    app.press("composer.previousSlot");
    await app.expectShown("This is the first slot.");
  });
});

/** The columns where panes begin. */
function borders(app: App): readonly number[] {
  return [...(app.pty.screen()[1] ?? "")].flatMap((sign, x) => (sign === "┌" ? [x] : []));
}

for (const columns of [80, 120])
  test(`going through the slots moves no border at ${columns} columns, and nothing is cut without need`, async () => {
    await using app = await open("prod", { columns, rows: 24 });
    await app.expectShown(/\+ local_docker +Local Docker +ok/);
    const before = borders(app);
    for (let slot = app.cursorRow(); slot?.text.includes("sandbox") !== true; slot = app.cursorRow()) {
      await app.move("list.down");
      expect(borders(app)).toEqual(before);
    }
  });

describe("a slot of several", () => {
  test("keeps an order that can be changed; the first is the default; undo and redo [E29]", async () => {
    await using app = await open();
    const alerter = app.composer.slot("alerter");
    await alerter.toggle("day");
    app.press("list.clearFilter");
    await alerter.toggle("night");
    app.press("list.clearFilter");
    await alerter.expect("day, night");
    await app.expectShown(/1 day +slack +default/, /2 night/);
    app.press("composer.earlier");
    await app.expectShown(/1 night +slack +default/, /2 day/);
    await alerter.expect("night, day");
    app.press("composer.earlier");
    await app.expectShown("It cannot go further.");
    app.press("composer.undo");
    await alerter.expect("day, night");
    app.press("composer.redo");
    await alerter.expect("night, day");
    await app.composer.save();
    const { components } = await home.json("stack", "describe", "prod");
    expect((components as { alerter: { name: string }[] }).alerter.map(({ name }) => name)).toEqual(["night", "day"]);
  }, 30_000);

  test("is the only one that has an order", async () => {
    await using app = await open();
    await app.composer.slot("artifact store").open();
    app.press("composer.later");
    await app.expectShown("A stack has one artifact store, which has no order.");
  });
});

describe("a composition", () => {
  test("is saved as another stack, and the one it began with stays as it was", async () => {
    const before = await home.json("stack", "describe", "prod");
    await using app = await open();
    await app.composer.slot("alerter").toggle("day");
    app.press("composer.saveAs");
    await app.answer("Save as", "lab");
    await app.expectShown("✓ Saved lab. prod stays as it was.");
    await app.stacks.expectCursor("lab");
    await app.stacks.expectNoRow("not saved yet");
    expect(await home.json("stack", "describe", "prod")).toEqual(before);
    const { components } = await home.json("stack", "describe", "lab");
    expect(components).toMatchObject({ alerter: [{ name: "day" }], artifact_store: [{ name: "s3-prod" }] });
  });

  test(
    "that is left unsaved is kept as a draft and says so, without a question, also over the end of the program [E30 E33]",
    async () => {
      {
        await using app = await open();
        await app.composer.slot("alerter").toggle("day");
        app.press("list.clearFilter", "app.back");
        await app.expectShown("Not saved yet: kept as a draft.");
        await app.stacks.expectOpen();
        await app.stacks.open("prod");
        await app.composer.slot("alerter").expect("day");
        app.press("app.quit");
        await app.expectLeft(0);
      }
      await using app = await start({ home: home.path, size });
      await app.stacks.open("prod");
      await app.composer.slot("alerter").expect("day");
      app.press("composer.undo");
      await app.composer.slot("alerter").expect("—");
    },
    patience,
  );

  test("leads from a problem to the slot that it is about", async () => {
    await using app = await start({ home: home.path, size });
    await app.stacks.compose();
    await app.composer.expectProblems("has no orchestrator", "has no artifact store");
    app.press("composer.problems");
    await app.expectShown("Problems");
    app.pty.type("artifact");
    await app.expectShown("The stack has no artifact store");
    app.pty.press("enter");
    await app.expectCursor("s3-key");
    expect(app.cursorRow()?.pane).toBe("artifact store");
  });

  test("gets a component from a slot under a name that is free, and holds it after saving", async () => {
    await home.do("experiment-tracker", "register", "wandb", "-f", "wandb", "--api_key=k");
    await using app = await open();
    const tracker = app.composer.slot("experiment tracker");
    const form = await tracker.openForm("wandb");
    await form.expectField("component name", "wandb-2");
    await form.fill("api_key", "key");
    await form.save();
    await app.expectAt("stacks", "prod");
    await tracker.expect("wandb-2");
    await app.expectCursor("wandb-2");
  });

  test("gives the name of what is under the cursor to the clipboard", async () => {
    await using app = await open();
    await app.composer.slot("artifact store").open();
    app.press("composer.copyName");
    await app.pty.waitUntil(() => app.pty.copied.includes("s3-prod"), "expected the name in the clipboard");
  });
});

describe("the picture of a stack", () => {
  for (const [columns, rows] of [
    [60, 16],
    [80, 24],
    [120, 40],
    [200, 60],
  ] as const)
    test(`shows all that it holds at ${columns}×${rows}`, async () => {
      await using app = await start({ home: home.path, size: { columns, rows } });
      await app.stacks.select("prod");
      app.press("stack.picture");
      await app.expectAt("stacks", "picture of prod");
      await app.expectShown("┌ orchestrator", "┌ artifact store", "▸│ s3://ml/prod");
      app.press("picture.close");
      await app.stacks.expectCursor("prod");
    });

  test("follows what is composed", async () => {
    await using app = await open();
    await app.composer.slot("alerter").toggle("day");
    app.press("composer.picture");
    await app.expectShown(/│ day +slack/);
    await app.back();
    await app.expectAt("stacks", "prod");
  });
});
