import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";
import { launch } from "../harness/app.ts";
import type { Size } from "../harness/pty.ts";

const home = new Home();
const long = `stack-${"with-a-very-long-name-".repeat(9)}`;

beforeAll(async () => {
  await home.do("artifact-store", "register", "s3-prod", "-f", "s3", `--path=s3://ml/${"deep/".repeat(30)}prod`);
  await home.do("orchestrator", "register", "k8s", "-f", "kubernetes", "--kubernetes_context=prod");
  await home.do("alerter", "register", "an-alerter-with-a-name-of-forty-letters-1", "-f", "slack", "--slack_token=t");
  await home.do("stack", "register", "prod", "-o", "k8s", "-a", "s3-prod");
  await home.do("stack", "register", long, "-o", "default", "-a", "default");
});
afterAll(() => home[Symbol.dispose]());

const sizes: readonly Size[] = [
  { columns: 60, rows: 16 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
  { columns: 200, rows: 60 },
];

/** Starts at a place and waits until its header stands. */
async function at(link: string, header: string): Promise<App> {
  const app = new App(launch({ home: home.path, args: [link], size: { columns: 120, rows: 40 } }));
  await app.expectShown(header);
  return app;
}

/** Every screen, how to get there, and what must be in view in every layout. */
const screens: Readonly<Record<string, { readonly open: () => Promise<App>; readonly shows: readonly string[] }>> = {
  stacks: { open: () => start({ home: home.path }), shows: ["stacks (3)", "prod", "default"] },
  components: { open: () => at("components/artifact_store/s3-prod", "components: artifact"), shows: ["s3-prod"] },
  flavors: { open: () => at("flavors/orchestrator/kubernetes", "flavors: orchestrator"), shows: ["kubernetes"] },
  composer: { open: () => at("stacks/prod", "› prod"), shows: ["┌ slots", "orchestrator", "artifact store"] },
  form: { open: formOf, shows: ["kubernetes_context", "help"] },
  activity: { open: activity, shows: ["activity", "Nothing was done yet."] },
  differences: { open: differences, shows: ["differences"] },
};

async function formOf(): Promise<App> {
  const app = await at("components/orchestrator/k8s", "components: orchestrator");
  await app.expectCursor("k8s");
  app.press("component.edit");
  await app.expectShown("kubernetes_namespace");
  await app.form.goTo("kubernetes_context");
  return app;
}

async function activity(): Promise<App> {
  const app = await start({ home: home.path });
  app.press("go.activity");
  await app.expectShown("Nothing was done yet.");
  return app;
}

async function differences(): Promise<App> {
  const app = await start({ home: home.path });
  app.press("list.first", "list.down", "list.mark", "list.mark", "stack.compare");
  await app.expectShown(/\d differences?/);
  return app;
}

/** What is wrong with a frame: nothing when panes fill the width, their sides are straight and closed, and header and footer stand at the edges. */
function faultOf(rows: readonly string[], { columns, rows: height }: Size): string {
  if (rows[0]?.startsWith(" mlstack") !== true) return "the header is not in the first row";
  if (rows[height - 1]?.endsWith("? help") !== true) return "the footer is not in the last row";
  let corners: readonly number[] | undefined;
  let closed = 0;
  for (const [y, row] of rows.entries()) {
    if (row.includes("┌")) corners = indices(row, "┌┐");
    if (row.includes("┌") && (corners?.[0] !== 0 || corners.at(-1) !== columns - 1))
      return `row ${y} is not as wide as the terminal`;
    if (corners === undefined) continue;
    if (row.includes("└")) {
      if (String(indices(row, "└┘")) !== String(corners)) return `row ${y} does not close the panes above`;
      corners = undefined;
      closed++;
    } else if (!row.includes("┌") && corners.some((x) => row[x] !== "│")) return `row ${y} breaks the side of a pane`;
  }
  return corners !== undefined || closed === 0 ? "a pane is not closed" : "";
}

function indices(row: string, signs: string): readonly number[] {
  return [...row].flatMap((char, x) => (signs.includes(char) ? [x] : []));
}

/** Waits until the frame is whole and shows the texts. */
async function expectFrame(app: App, size: Size, shows: readonly string[]): Promise<void> {
  const what = `a whole frame on ${size.columns}x${size.rows}`;
  try {
    await app.pty.waitUntil(
      (rows) => faultOf(rows, size) === "" && shows.every((text) => app.text().includes(text)),
      `expected ${what}`,
    );
  } catch (error) {
    throw new Error(`${faultOf(app.pty.screen(), size)}; ${error instanceof Error ? error.message : ""}`);
  }
}

describe("every layout", () => {
  for (const [name, { open, shows }] of Object.entries(screens)) {
    test(`of ${name} fills the terminal, with straight panes and nothing essential cut [E42]`, async () => {
      await using app = await open();
      for (const size of [...sizes, ...sizes.toReversed()]) {
        app.pty.resize(size);
        await expectFrame(app, size, shows);
      }
      await app.quit();
    });
  }

  test("keeps what is being typed into a form [E42]", async () => {
    await using app = await formOf();
    await app.form.edit("kubernetes_context");
    app.pty.press("ctrl+u");
    app.pty.type("half a na");
    for (const size of [...sizes, { columns: 20, rows: 5 }, ...sizes.toReversed()]) {
      app.pty.resize(size);
      if (size.columns >= 60) await app.expectShown("half a na");
      else await app.expectGone("half a na");
    }
    app.pty.type("me");
    await app.form.take();
    await app.form.expectField("kubernetes_context", "half a name");
    app.press("form.undo");
    await app.form.expectField("kubernetes_context", "prod");
    await app.quit();
  });
});

test("no border moves while the cursor goes through the types", async () => {
  for (const link of ["components/orchestrator", "flavors/orchestrator"]) {
    await using app = await at(link, ": orchestrator");
    await app.goLeftTo("types");
    const before = indices(app.pty.screen()[1] ?? "", "┌");
    for (let type = app.cursorRow(); type?.text.includes("sandbox") !== true; type = app.cursorRow()) {
      await app.move("list.down");
      expect(indices(app.pty.screen()[1] ?? "", "┌")).toEqual(before);
    }
    await app.quit();
  }
});

/** How many panes stand beside each other. */
function panesBeside(app: App): number {
  return (app.pty.screen()[1] ?? "").split("┌").length - 1;
}

describe("z", () => {
  const wide = { columns: 140, rows: 40 };

  test("gives the pane with the keys the whole screen, says so, and gives it back; the next pane takes it over [E42]", async () => {
    await using app = await at("flavors/orchestrator/kubernetes", "flavors: orchestrator");
    app.pty.resize(wide);
    await expectFrame(app, wide, ["┌ types"]);
    expect(panesBeside(app)).toBe(3);
    app.press("pane.zoom");
    await app.expectShown(/┌ orchestrator \(\d+\) \(zoomed\)/);
    await expectFrame(app, wide, ["(zoomed)"]);
    expect(panesBeside(app)).toBe(1);
    app.press("pane.next");
    await app.expectShown("┌ Kubernetes (zoomed)");
    await expectFrame(app, wide, ["max_parallelism"]);
    app.press("pane.zoom");
    await app.expectShown("┌ types");
    expect(panesBeside(app)).toBe(3);
    await app.quit();
  });

  test("stays while something lies above the screen, and in the composer and a form hides what is below [E42]", async () => {
    await using app = await at("stacks/prod", "› prod");
    app.press("pane.zoom");
    await app.expectShown("(zoomed)");
    await expectFrame(app, { columns: 120, rows: 40 }, ["artifact store"]);
    expect(app.pty.screen()[37]).toStartWith("└");
    app.press("composer.edit");
    await app.expectShown("kubernetes_namespace");
    await app.expectGone("(zoomed)");
    app.press("pane.zoom");
    await app.expectShown("(zoomed)");
    expect(panesBeside(app)).toBe(1);
    await app.back();
    await app.expectAt("stacks", "prod");
    await app.expectShown("┌ slots (zoomed)");
    await app.quit();
  });
});

describe("J and K", () => {
  test("scroll the details from the list, and the help of a field from the form [E42]", async () => {
    await using app = await at("flavors/orchestrator/kubernetes", "flavors: orchestrator");
    await app.expectShown("Kubernetes  kubernetes");
    app.pty.resize({ columns: 120, rows: 24 });
    await app.expectShown(/┌ Kubernetes ─/);
    const cursor = app.cursorRow();
    await app.expectShown("Kubernetes  kubernetes");
    app.press("details.down", "details.down");
    await app.expectGone("Kubernetes  kubernetes");
    expect(app.cursorRow()).toEqual(cursor);
    app.press("details.up", "details.up");
    await app.expectShown("Kubernetes  kubernetes");
    await app.quit();
  });

  test("scroll the help of a field while the form keeps the keys [E42]", async () => {
    await using app = await formOf();
    app.pty.resize({ columns: 60, rows: 16 });
    await app.expectCursor("kubernetes_context");
    const help = "kubernetes_context  Cluster";
    await app.expectShown(help);
    app.press("details.down");
    await app.expectGone(help);
    await app.expectCursor("kubernetes_context");
    app.press("form.down", "form.up");
    await app.expectCursor("kubernetes_context");
    await app.quit();
  });

  test("scroll no further than there is something", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.select("prod");
    const before = app.text();
    app.press("details.down", "details.up");
    app.press("list.down", "list.up");
    await app.pty.waitUntil(() => app.text() === before, "expected the screen as it was");
    await app.quit();
  });
});
