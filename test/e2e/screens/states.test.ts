import { afterAll, beforeAll, describe, test } from "bun:test";
import { type App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

const home = new Home();
beforeAll(async () => {
  await home.do("artifact-store", "register", "s3-prod", "-f", "s3", "--path=s3://ml/prod");
  await home.do("stack", "register", "prod", "-o", "default", "-a", "s3-prod");
});
afterAll(() => home[Symbol.dispose]());

describe("a screen with nothing to show says what to do", () => {
  const places: readonly [string, (app: App) => Promise<void>, readonly string[]][] = [
    ["components", (app) => app.components.open("alerter"), ["None yet: n makes one."]],
    [
      "flavors",
      async (app) => {
        await app.flavors.open("annotator");
        await app.filter("no such thing");
      },
      ["Nothing matches no such thing:", "esc shows all."],
    ],
    [
      "activity",
      async (app) => {
        app.press("go.activity");
        await app.expectAt("stacks", "activity");
      },
      ["Nothing"],
    ],
    [
      "candidates",
      async (app) => {
        await app.stacks.compose();
        await app.composer.slot("orchestrator").open();
        await app.filter("no such thing");
      },
      ["Nothing matches no such thing:", "esc shows all."],
    ],
    [
      "the fields of a form",
      async (app) => {
        await app.components.edit("artifact store", "s3-prod");
        await app.expectShown("component name");
        app.press("form.filter");
        app.pty.type("qqqq\r");
      },
      ["no field matches"],
    ],
  ];
  test.each(places)("%s", async (_, go, texts) => {
    await using app = await start({ home: home.path });
    await go(app);
    await app.expectShown(...texts);
    await app.quit();
  });
});

test("a screen whose things cannot be read says why, and reads them when they can be again", async () => {
  await using app = await start({ home: home.path });
  const database = await home.database();
  database.run("BEGIN EXCLUSIVE");
  app.press("go.components");
  await app.expectShown("This could not be read:", "not up to date", "ctrl+l tries again.");
  app.press("go.stacks");
  await app.stacks.expectRow("prod");
  app.press("go.components");
  await app.expectAt("stacks", "components: orchestrator");
  database.run("ROLLBACK");
  database.close();
  app.press("app.reload");
  await app.expectGone("This could not be read:", "not up to date");
  await app.expectShown("default");
});
