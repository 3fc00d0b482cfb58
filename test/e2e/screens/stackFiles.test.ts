import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

const size = { columns: 120, rows: 30 };

let home: Home;
beforeAll(async () => {
  home = new Home();
  await home.do("artifact-store", "register", "s3-prod", "-f", "s3", "--path=s3://ml/prod", "--field", "key=one");
  await home.do("stack", "register", "prod", "-o", "default", "-a", "s3-prod");
});
afterAll(() => home[Symbol.dispose]());

const path = (name: string): string => join(home.path, name);

function open(): Promise<App> {
  return start({ home: home.path, size });
}

describe("a stack file", () => {
  test("is written from a stack, and replaced only after a question", async () => {
    await using app = await open();
    await app.stacks.select("prod");
    app.press("stack.export");
    await app.expectShown("Write prod to");
    await app.answer("Write prod to", "prod.yaml");
    await app.expectShown("Wrote prod.yaml. 1 secret value left out");
    const text = readFileSync(path("prod.yaml"), "utf8");
    expect(text).toContain("path: s3://ml/prod");
    writeFileSync(path("prod.yaml"), "mine");
    app.press("stack.export");
    await app.answer("Write prod to", "prod.yaml");
    await app.expectShown("prod.yaml exists already. Replace it?");
    app.press("confirm.no");
    await app.expectGone("Replace it?");
    expect(readFileSync(path("prod.yaml"), "utf8")).toBe("mine");
    app.press("stack.export");
    await app.answer("Write prod to", "prod.yaml");
    await app.agree("prod.yaml exists already. Replace it?");
    await app.expectShown("Wrote prod.yaml.");
    expect(readFileSync(path("prod.yaml"), "utf8")).toBe(text);
  });

  test("is planned side by side, applied by one key and taken back by another", async () => {
    writeFileSync(
      path("new.yaml"),
      `mlstack: 1
components:
  - { name: lab, type: artifact_store, flavor: s3, configuration: { path: s3://lab, key: hunter2 } }
stacks:
  - { name: lab, components: { orchestrator: default, artifact_store: lab } }
  - { name: prod, description: Changed, components: { orchestrator: default, artifact_store: s3-prod } }
`,
    );
    await using app = await open();
    app.press("stack.import");
    await app.answer("Stack file to apply", "new.yaml");
    await app.expectShown(
      /as it is stored +as new\.yaml says/,
      "artifact store lab",
      /\+ +path +s3:\/\/lab/,
      /\+ +key +\*{8}/,
      "stack prod",
      /\+ +description +Changed/,
    );
    expect(app.text()).not.toContain("hunter2");
    app.press("diff.accept");
    await app.expectShown("Created 1 component and 1 stack, changed 1 stack.");
    await app.stacks.expectRow("lab");
    app.press("stack.import");
    await app.answer("Stack file to apply", "new.yaml");
    await app.expectShown("Nothing to change: all is as new.yaml says.");
    app.press("history.undo");
    await app.stacks.expectNoRow("lab");
  });

  test("that is wrong says what, where it was asked for or in a list", async () => {
    writeFileSync(path("bad.yaml"), "mlstack: 1\nstacks: [{ nam: a }]\n");
    await using app = await open();
    app.press("stack.import");
    await app.answer("Stack file to apply", "gone.yaml");
    await app.expectShown("The file gone.yaml does not exist.");
    await app.back();
    app.press("stack.import");
    await app.answer("Stack file to apply", "bad.yaml");
    await app.expectShown("bad.yaml:2:10: A stack has no name.", "bad.yaml:2:12: A stack has no key nam.");
    await app.back();
    await app.stacks.expectOpen();
  });
});

test("a template asks its questions, shows what it makes, and makes it", async () => {
  await using app = await open();
  app.press("stack.fromTemplate");
  await app.expectShown("New from a template", "aws-sagemaker", "local-laptop");
  app.pty.type("laptop");
  await app.expectGone("aws-sagemaker");
  app.press("overlay.accept");
  await app.answer("Name of the stack", "mine");
  await app.expectShown("stack mine", "experiment tracker mine-mlflow");
  app.press("diff.accept");
  await app.stacks.expectRow("mine");
});
