import { afterEach, beforeAll, beforeEach, expect, test } from "bun:test";
import { rmSync } from "node:fs";
import { Index } from "./index.ts";
import { writeSource, writeWheel } from "./packages.ts";
import { Place } from "./place.ts";

let place: Place;

beforeAll(Place.prepare);
beforeEach(() => {
  place = new Place();
  writeWheel(place.packages, { name: "slack-sdk", version: "3.30.0" });
});
afterEach(() => place[Symbol.dispose]());

/** Makes a stack that needs slack the active one. */
async function stackWithSlack(): Promise<void> {
  await place.run("secret create slack --token=x");
  await place.run("alerter register chat -f slack --default_slack_channel_id=C1 --slack_token={{slack.token}}");
  await place.run("stack register prod -o default -a default --alerter chat --set");
}

test("an integration is installed in the background, and the list tells it", async () => {
  await using app = place.open();
  await app.stacks.expectOpen();
  app.press("go.integrations");
  await app.expectShown(/· argilla +missing/);
  await app.filter("slack");
  app.press("integration.install");
  await app.expectShown("sure?", "Install 1 requirement into", "slack-sdk==3.30.0");
  app.press("confirm.yes");
  await app.expectShown(/✓ slack +installed/, "Installed slack: slack-sdk 3.30.0.");
  app.press("go.activity");
  await app.expectShown("Installing collected packages: slack-sdk");
  await app.quit();
  expect(place.pipList()).toEqual(["slack-sdk==3.30.0"]);
}, 60_000);

test("what the active stack lacks is a list of its own, and is installed by one key", async () => {
  await stackWithSlack();
  await using app = place.open();
  await app.stacks.expectOpen();
  app.press("go.integrations", "integration.onlyMissing");
  await app.expectShown("missing for prod", "The stack prod needs it.");
  app.press("integration.installMissing");
  await app.expectShown("Install 1 requirement into");
  app.press("confirm.yes");
  await app.expectShown("The stack prod lacks nothing.");
  await app.quit();
}, 60_000);

test("the composer offers to install what is missing where ZenML is", async () => {
  writeWheel(place.packages, { name: "zenml", version: "0.98.0" });
  Bun.spawnSync([`${place.venv}/bin/python`, "-m", "pip", "install", "--no-index", "-f", place.packages, "zenml"]);
  await stackWithSlack();
  await using app = place.open();
  await app.stacks.expectOpen();
  app.press("list.first", "stack.open");
  await app.expectShown("The integration slack", "install slack");
  app.press("composer.fix");
  await app.expectShown("Install 1 requirement into");
  app.press("confirm.yes");
  await app.expectGone("The integration slack");
  await app.quit();
}, 60_000);

test("a cancelled installation says so and leaves nothing behind; so does leaving the program", async () => {
  using index = new Index(place.packages);
  index.slow.add("slack-sdk");
  await using app = place.open(index.variables);
  await app.stacks.expectOpen();
  app.press("go.integrations");
  await app.expectShown(/· argilla +missing/);
  await app.filter("slack");
  for (const end of ["task.cancel", "app.quit"]) {
    app.press("integration.install");
    await app.expectShown("sure?");
    app.press("confirm.yes");
    await app.expectShown("Installing slack");
    app.press(end);
    if (end === "task.cancel") await app.expectShown("Installing slack: cancelled.");
  }
  await app.expectLeft(0);
  for (let i = 0; i < 100 && place.orphans().length > 0; i++) await Bun.sleep(50);
  expect(place.orphans()).toEqual([]);
}, 60_000);

test("why an installation failed is told, with the log", async () => {
  writeSource(place.packages, { name: "neptune", version: "1.0" }, "def build_wheel(*args): raise ValueError('no')\n");
  await using app = place.open();
  await app.stacks.expectOpen();
  app.press("go.integrations");
  await app.expectShown(/· argilla +missing/);
  await app.filter("neptune");
  app.press("integration.install");
  await app.expectShown("sure?");
  app.press("confirm.yes");
  await app.expectShown("1 task failed", "could not be built");
  await app.quit();
}, 60_000);

test("without an environment one is offered", async () => {
  rmSync(place.venv, { recursive: true });
  await using app = place.open();
  await app.stacks.expectOpen();
  app.press("go.integrations");
  await app.expectShown("There is no Python environment");
  app.press("integration.makeEnvironment");
  await app.expectShown(`Make a Python environment in ${place.venv}?`);
  app.press("confirm.yes");
  await app.expectShown(/· argilla +missing/, "Environment:");
  await app.quit();
}, 90_000);
