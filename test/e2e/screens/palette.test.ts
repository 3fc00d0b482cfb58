import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

const home = new Home();
beforeAll(async () => {
  await home.do("artifact-store", "register", "s3-prod", "-f", "s3", "--path=s3://ml/prod");
  await home.do("stack", "register", "prod", "-o", "default", "-a", "s3-prod");
  await home.do("stack", "register", "lab", "-o", "default", "-a", "default");
});
afterAll(() => home[Symbol.dispose]());

describe("the palette", () => {
  test("finds flavors by what is said of them, behind what is called so [E13]", async () => {
    await using app = await start({ home: home.path });
    await app.palette.find("bucket", /^bucket .*SageMaker.*field/);
    await app.expectShown(/b2 .*flavor/, /digitalocean .*flavor/, /gcp .*flavor/, /s3 .*flavor/, /azure .*flavor/);
    app.press("palette.down");
    await app.expectShown("2 of ");
    app.press("overlay.close");
    await app.expectGone("┌ find ");
    await app.palette.choose("minio", /^s3 +Amazon S3/);
    await app.expectAt("stacks", "flavors: artifact store");
    await app.expectCursor("s3");
  });

  test("puts what is called so first: yours before the catalogue, things before what only speaks of them [E13]", async () => {
    await using app = await start({ home: home.path });
    for (const [text, first, then] of [
      ["prod", /^prod +open/, /s3-prod +s3 artifact store/],
      ["ecr", /^aws +Amazon ECR · container registry/, /Amazon ECR container registry documentation/],
      ["gpu", /^gpu +Modal/, /gpu_indices/],
      ["vertex ai", /^vertex +Vertex AI/, /Vertex AI Training · step operator/],
      ["s3", /^s3 +Amazon S3/, /s3-prod +s3 artifact store/],
      ["flow", /^(?:airflow|kubeflow|mlflow) .*flavor/, /mlflow +MLflow · experiment tracker/],
    ] as const) {
      await app.palette.find(text, first);
      await app.expectShown(then);
      app.press("overlay.close");
      await app.expectGone("┌ find ");
    }
  });

  test("sets the active stack from anywhere, and remembers what was chosen [E13]", async () => {
    await using app = await start({ home: home.path });
    await app.flavors.open("orchestrator");
    await app.palette.choose("activate prod", "set prod active");
    await app.expectShown("The active stack is prod.");
    await app.palette.choose("use lab", "set lab active");
    await app.expectShown("The active stack is lab.");
    app.press("app.palette");
    await app.expectShown("set prod active");
    expect(await home.do("stack", "get")).toContain("lab");
  });

  test("runs a command of the screen, by its name or another word for it [E13]", async () => {
    await using app = await start({ home: home.path });
    await app.palette.choose("keys", "help");
    await app.expectShown("┌ keys ");
  });

  test("opens stacks, components and fields [E13]", async () => {
    await using app = await start({ home: home.path });
    await app.palette.choose("prod", /^prod +open/);
    await app.expectAt("stacks", "prod");
    await app.palette.choose("s3-prod", /s3 artifact store/);
    await app.expectAt("stacks", "prod", "components: artifact store");
    await app.expectCursor("s3-prod");
    await app.palette.choose("kubernetes_namespace", "kubernetes_namespace");
    await app.expectCursor("kubernetes");
  });

  test("finds the commands of other screens and says where they work [E13 E17]", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.open("prod");
    await app.expectAt("stacks", "prod");
    await app.palette.find("editor", /^edit in \$EDITOR +in a form/);
    app.press("overlay.close");
    await app.expectGone("┌ find ");
    await app.palette.find("reveal", /^reveal +in a form/);
    app.press("overlay.close");
    await app.expectGone("┌ find ");
    await app.palette.find("activate", /^set (?:lab|prod) active/);
    app.press("overlay.close");
    await app.expectGone("┌ find ");
    await app.palette.choose("only what", /^only what is set +in a form/);
    await app.expectShown("only what is set: this works in a form.");
    await app.expectAt("stacks", "prod");
  });

  test("finds commands by the words that other programs have for them [E13]", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.open("prod");
    await app.expectAt("stacks", "prod");
    for (const [word, first] of [
      ["rename", /^name /],
      ["remove", /^empty the slot /],
      ["duplicate", /^(?:copy|save as) /],
      ["compare", /^differences /],
      ["revert", /^start anew /],
      ["exit", /^quit /],
    ] as const) {
      await app.palette.find(word, first);
      app.press("overlay.close");
      await app.expectGone("┌ find ");
    }
  });

  test("says why a command does not work, and leaves the screen when it finds nothing [E17]", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.select("default");
    await app.palette.find("rename", "The default stack keeps its name");
    app.press("overlay.close");
    await app.expectGone("┌ find ");
    app.press("app.palette");
    app.pty.type("zzzzqqqq");
    await app.expectShown("Nothing is called so");
    app.pty.press("enter");
    app.press("overlay.close");
    await app.expectGone("┌ find ");
    await app.expectAt("stacks");
  });
});

test("a chord that was begun shows how it goes on; esc forgets it [E18]", async () => {
  await using app = await start({ home: home.path });
  app.press("list.last");
  await app.pty.waitUntil(() => app.cursorRow()?.row === 4, "expected the cursor on the last row");
  app.pty.press("g");
  await app.expectShown("┌ g ─", "g  first");
  app.press("chord.cancel");
  await app.expectGone("┌ g ─");
  expect(app.cursorRow()?.row).toBe(4);
  await app.expectGone("first screen");
  app.pty.press("g", "g");
  await app.pty.waitUntil(() => app.cursorRow()?.row === 2, "expected the cursor on the first row");
});
