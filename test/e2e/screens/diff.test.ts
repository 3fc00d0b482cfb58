import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { type App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

const size = { columns: 120, rows: 30 };

const home = new Home();
beforeAll(async () => {
  await home.do("artifact-store", "register", "s3-prod", "-f", "s3", "--path=s3://ml/prod", "--field", "key=one");
  await home.do("artifact-store", "register", "s3-lab", "-f", "s3", "--path=s3://ml/lab", "--field", "key=two");
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`note-${i}`, "x"]));
  for (const [name, annotations] of [
    ["big", many],
    ["small", { other: "y" }],
  ] as const) {
    const settings = `--pod_settings=${JSON.stringify({ annotations })}`;
    await home.do("orchestrator", "register", name, "-f", "kubernetes", "--kubernetes_context=c", settings);
  }
  await home.do("stack", "register", "prod", "-o", "default", "-a", "s3-prod");
  await home.do("stack", "register", "lab", "-o", "default", "-a", "s3-lab");
  await home.do("stack", "copy", "lab", "lab-copy");
});
afterAll(() => home[Symbol.dispose]());

/** Marks one stack and compares it with another one. */
async function compare(app: App, one: string, other: string): Promise<void> {
  await app.stacks.select(one);
  app.press("list.mark");
  await app.stacks.select(other);
  app.press("stack.compare");
}

describe("two marked stacks", () => {
  test("stand side by side, only what differs, down to the fields of their components", async () => {
    await using app = await start({ home: home.path, size });
    await compare(app, "prod", "lab");
    await app.expectShown(
      /stack prod +stack lab/,
      "artifact store",
      /~ +component +s3-prod \(s3\) +s3-lab \(s3\)/,
      /~ +path +s3:\/\/ml\/prod +s3:\/\/ml\/lab/,
    );
    expect(app.text()).not.toContain("orchestrator");
    await app.back();
    await app.stacks.expectOpen();
  });

  test("tell that a secret differs, and nothing of it", async () => {
    await using app = await start({ home: home.path, size });
    await compare(app, "prod", "lab");
    await app.expectShown(/~ +key +\*{8} +\*{8}/, "not the same secret");
    app.press("diff.copy");
    await app.pty.waitUntil(() => app.pty.copied.length > 0, "expected a text in the clipboard");
    const [text] = app.pty.copied;
    expect(text).toContain("--- stack prod\n+++ stack lab\n");
    expect(text).toContain("-path: s3://ml/prod\n+path: s3://ml/lab\n");
    expect(text).toContain("-key: ********\n+key: ********\n");
  });

  test("stand below each other where there is no room for two columns", async () => {
    await using app = await start({ home: home.path, size: { columns: 60, rows: 24 } });
    await compare(app, "prod", "lab");
    await app.expectShown(/~ +path/, /- +s3:\/\/ml\/prod/, /\+ +s3:\/\/ml\/lab/);
  });

  test("that are the same say so", async () => {
    await using app = await start({ home: home.path, size });
    await compare(app, "lab-copy", "lab");
    await app.expectShown("No difference.");
    app.press("diff.copy");
    await app.expectShown("There is no difference to copy.");
  });

  test("must be two", async () => {
    await using app = await start({ home: home.path, size });
    await app.stacks.select("prod");
    app.press("stack.compare");
    await app.expectShown("Mark one of two stacks with space");
  });
});

describe("two components", () => {
  test("are compared, and a long comparison scrolls and says where it is", async () => {
    await using app = await start({ home: home.path, size: { columns: 80, rows: 24 } });
    await app.components.open("orchestrator");
    await app.components.select("big");
    app.press("list.mark", "list.first");
    await app.expectCursor("small");
    app.press("component.compare");
    await app.expectShown("annotations.note-0", /1-\d+ of \d+/);
    app.press("list.last");
    await app.expectShown("annotations.note-59", "annotations.other");
    await app.expectGone(/annotations\.note-0\b/);
    app.press("list.first");
    await app.expectShown(/annotations\.note-0\b/);
  });
});
