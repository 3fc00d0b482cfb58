import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

let home: Home;
beforeEach(() => {
  home = new Home();
});
afterEach(() => home[Symbol.dispose]());

describe("a component that was just saved is under the cursor", () => {
  test("also when it was made in the catalogue, from which it leads to the components of its type and back", async () => {
    await using app = await start({ home: home.path });
    await app.flavors.open("artifact store");
    await app.flavors.select("local");
    app.press("flavor.use");
    await app.expectShown("› new local");
    await app.form.save();
    await app.expectAt("stacks", "flavors: artifact store", "components: artifact store");
    await app.expectCursor("local ");
    await app.back();
    await app.expectAt("stacks", "flavors: artifact store");
    await app.expectCursor("local");
    await app.back();
    await app.stacks.expectOpen();
  });

  test("also when it was begun among the components of another type", async () => {
    await using app = await start({ home: home.path });
    await app.components.open("orchestrator");
    app.press("component.new");
    await app.expectAt("stacks", "components: orchestrator", "flavors: orchestrator");
    app.press("pane.left", "list.down", "pane.right");
    await app.expectAt("stacks", "components: orchestrator", "flavors: artifact store");
    await app.flavors.select("local");
    app.press("flavor.use");
    await app.expectShown("› new local");
    await app.form.save();
    await app.expectAt("stacks", "components: artifact store");
    await app.expectCursor("local ");
  });

  test("also when a filter would hide it", async () => {
    await home.do("alerter", "register", "day", "-f", "slack", "--slack_token=t");
    await using app = await start({ home: home.path });
    await app.components.open("alerter");
    await app.components.filter("day");
    app.press("component.edit");
    await app.form.fill("component name", "night");
    app.press("form.save");
    await app.expectShown("✓ Saved night.");
    await app.components.expectCursor("night");
    expect(app.text()).not.toContain("/ day");
  });
});
