import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";
import { command, launch } from "../harness/app.ts";

const home = new Home();
beforeAll(async () => {
  await home.do("artifact-store", "register", "s3-prod", "-f", "s3", "--path=s3://ml/prod");
  await home.do("artifact-store", "register", "scratch", "-f", "local");
  await home.do("stack", "register", "prod", "-o", "default", "-a", "s3-prod");
  await home.do("stack", "register", "50% off/now", "-o", "default", "-a", "scratch");
});
afterAll(() => home[Symbol.dispose]());

function at(link: string): App {
  return new App(launch({ home: home.path, args: [link] }));
}

describe("digits", () => {
  test("jump between screens, and back to what is below [E5 E8]", async () => {
    await using app = await start({ home: home.path });
    app.press("go.components");
    await app.expectAt("stacks", "components: orchestrator");
    app.press("go.flavors");
    await app.expectAt("stacks", "flavors: orchestrator");
    app.press("go.stacks");
    await app.expectAt("stacks");
    await app.stacks.open("prod");
    await app.expectAt("stacks", "prod");
    app.press("go.components");
    await app.expectAt("stacks", "prod", "components: orchestrator");
    await app.back();
    await app.expectAt("stacks", "prod");
    app.press("go.stacks");
    await app.expectAt("stacks");
  });

  test("come back to the cursor and the filter that were left [E9]", async () => {
    await using app = await start({ home: home.path });
    await app.components.open("artifact store");
    await app.components.select("scratch");
    app.press("go.stacks");
    await app.expectAt("stacks");
    app.press("go.components");
    await app.expectAt("stacks", "components: artifact store");
    await app.expectCursor("scratch");
    await app.filter("s3");
    app.press("go.flavors");
    await app.expectAt("stacks", "flavors: orchestrator");
    app.press("go.components");
    await app.expectAt("stacks", "components: artifact store");
    await app.expectShown("/ s3");
    await app.expectCursor("s3-prod");
  });

  test("leave unsaved work as a draft and say so [E33]", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.compose();
    await app.composer.slot("orchestrator").toggle("default");
    await app.composer.slot("orchestrator").expect("default");
    app.press("go.stacks");
    await app.expectAt("stacks");
    await app.expectShown("kept as a draft", "new stack");
  });
});

describe("unsaved work that is left", () => {
  test("in a form is a draft, also the text that was being typed [E33]", async () => {
    await using app = await start({ home: home.path });
    await app.components.edit("artifact store", "s3-prod");
    await app.form.edit("path");
    app.pty.type("/typed");
    await app.expectShown("s3://ml/prod/typed");
    await app.click("stacks ›");
    await app.expectShown("Not saved yet: kept as a draft.");
    await app.stacks.open("s3-prod (s3)");
    await app.expectShown("s3://ml/prod/typed", "leave as it was");
    await app.form.take();
    await app.back();
    await app.expectShown("Not saved yet: kept as a draft.");
    app.press("go.components");
    await app.expectCursor("s3-prod");
    app.press("component.edit");
    await app.expectShown("Continued from the draft");
    await app.form.expectField("path", "s3://ml/prod/typed");
    app.press("form.undo");
    await app.form.expectField("path", "s3://ml/prod");
    await app.back();
    await app.expectCursor("s3-prod");
    await app.expectGone("kept as a draft");
    app.press("go.stacks");
    await app.stacks.expectNoRow("s3-prod (s3)");
  });

  test("in the composer is a draft, also a name alone, and comes back whatever way the stack is opened [E33]", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.open("prod");
    await app.expectAt("stacks", "prod");
    app.press("composer.rename");
    await app.answer("Name of the stack", "production");
    await app.expectAt("stacks", "production");
    await app.back();
    await app.expectShown("Not saved yet: kept as a draft.");
    app.press("app.palette");
    await app.expectShown("a command, stack, component");
    app.pty.type("prod");
    await app.expectShown(/prod +open/);
    app.press("palette.choose");
    await app.expectAt("stacks", "production");
    app.press("composer.undo");
    await app.expectAt("stacks", "prod");
    await app.back();
    await app.expectAt("stacks");
  });
});

describe("a link", () => {
  test("opens a stack, whose name is percent-encoded", async () => {
    await using app = at("stacks/50%25%20off%2Fnow");
    await app.expectAt("stacks", "50% off/now");
    await app.back();
    await app.expectAt("stacks");
  });

  test("opens a flavor and a component with the cursor on them", async () => {
    await using flavor = at("flavors/artifact_store/s3");
    await flavor.expectAt("stacks", "flavors: artifact store");
    await flavor.expectCursor("s3");
    await using component = at("components/artifact-store/scratch");
    await component.expectAt("stacks", "components: artifact store");
    await component.expectCursor("scratch");
  });

  test("begins a new stack", async () => {
    await using app = at("new");
    await app.expectAt("stacks", "new stack");
    await app.quit();
  });

  test("has options before and behind it", async () => {
    await using app = new App(
      launch({ home: home.path, args: ["--no-mouse", "stacks/prod", "--read-only", "--theme=light"] }),
    );
    await app.expectAt("stacks", "prod");
    await app.expectShown("read-only");
    await app.quit();
  });

  test.each([
    ["stacks/prd", "There is no stack prd.", "Did you mean prod?", 3],
    ["flavors/artifact_stor/s3", "There is no component type artifact_stor.", "Did you mean artifact_store?", 3],
    ["flavors/artifact_store/s4", "There is no artifact store flavor s4.", "Did you mean s3?", 3],
    ["stacks/zzzzz", "There is no stack zzzzz.", "Every stack: ", 3],
    ["flavors/artifact_store/zzzzz", "There is no artifact store flavor zzzzz.", "For example azure, ", 3],
    ["flavors/image_builder/zzzzz", "There is no image builder flavor zzzzz.", "Every image builder flavor: ", 3],
    ["stacks/prod/more", "There is no place stacks/prod/more", "Places are", 2],
    ["stacks/%zz", "is not percent-encoded", "", 2],
  ])("%s leads nowhere, which is said before any screen", async (link, message, hint, status) => {
    const pty = launch({ home: home.path, args: [link] });
    expect(await pty.exit()).toBe(status);
    expect(pty.text().replaceAll("\n", " ")).toContain(message);
    expect(pty.text()).toContain(hint);
    expect(pty.restored()).toEqual({ ok: true, left: [] });
    await pty.close();
  });
});

describe("a read-only start", () => {
  test("shows everything, changes nothing and says why [E34]", async () => {
    await using app = await start({ home: home.path, args: ["--read-only"] });
    await app.expectShown("read-only");
    app.press("stack.new");
    await app.expectShown("This home is read-only.");
    await app.stacks.open("prod");
    await app.expectAt("stacks", "prod");
    await app.quit();
  });

  test("refuses commands that change something [E34]", async () => {
    const { code, stderr } = await command({
      home: home.path,
      args: ["--read-only", "stack", "register", "x", "-o", "default", "-a", "default"],
    });
    expect(code).not.toBe(0);
    expect(stderr).toContain("read-only");
  });
});
