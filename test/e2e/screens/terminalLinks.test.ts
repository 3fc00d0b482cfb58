import { afterAll, describe, expect, test } from "bun:test";
import { App } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";
import { launch } from "../harness/app.ts";

const home = new Home();
afterAll(() => home[Symbol.dispose]());

const docs = "https://docs.zenml.io/stack-components/orchestrators/kubernetes";

/** The flavor kubernetes with its details, which hold the address of its documentation. */
async function showDocs(env: Readonly<Record<string, string>> = {}): Promise<App> {
  const args = ["flavors/orchestrator/kubernetes"];
  const app = new App(launch({ home: home.path, args, env, size: { columns: 120, rows: 30 } }));
  await app.expectShown("https://docs.zenml.io");
  return app;
}

describe("the address of a documentation", () => {
  test("is a link, also where it goes on in the next row [E39]", async () => {
    await using app = await showDocs();
    const { column, row } = app.place("https://docs.zenml.io");
    expect(app.pty.link(column, row)).toBe(docs);
    expect(app.pty.link(column, row + 1)).toBe(docs);
    expect(app.pty.link(column - 2, row)).toBeUndefined();
    expect(app.pty.link(0, row)).toBeUndefined();
    app.press("details.down");
    await app.pty.waitUntil(() => app.place("https://docs.zenml.io").row === row - 3, "expected it three rows higher");
    expect(app.pty.link(column, row - 3)).toBe(docs);
    expect(app.pty.link(column, row + 1)).toBeUndefined();
    await app.quit();
  });

  const without: readonly Readonly<Record<string, string>>[] = [{ TERM: "linux" }, { FORCE_HYPERLINK: "0" }];
  for (const env of without) {
    test(`stands there to be read with ${Object.entries(env).flat().join("=")} [E39]`, async () => {
      await using app = await showDocs(env);
      const { column, row } = app.place("https://docs.zenml.io");
      expect(app.pty.link(column, row)).toBeUndefined();
      const bytes = Buffer.concat(app.pty.chunks.map(({ data }) => data)).toString("latin1");
      expect(bytes).not.toContain("\u001b]8;");
      const cell = (line: string): string => line.slice(column, -1).trim();
      await app.pty.waitUntil(
        (rows) =>
          rows
            .slice(row, row + 3)
            .map(cell)
            .join("") === docs,
        "expected the whole address",
      );
      await app.quit();
    });
  }
});
