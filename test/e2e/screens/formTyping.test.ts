import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { type App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

let home: Home;
beforeEach(async () => {
  home = new Home();
  await home.do("orchestrator", "register", "k8s", "-f", "kubernetes", "--kubernetes_context=lab");
});
afterEach(() => home[Symbol.dispose]());

/** Opens the form of the orchestrator. */
async function openForm(app: App): Promise<void> {
  await app.components.edit("orchestrator", "k8s");
  await app.expectShown("› k8s");
  await app.form.expectField("kubernetes_context", "lab");
}

describe("fields", () => {
  test("are walked by row, half page, page and to the ends; l goes in, h out [E1 E2 E3 E6]", async () => {
    await using app = await start({ home: home.path });
    await openForm(app);
    app.pty.press("j", "j", "k");
    await app.expectShown("2 of 42");
    app.pty.press("G");
    await app.expectShown("42 of 42");
    app.pty.press("g", "g");
    await app.expectShown("1 of 42");
    app.pty.press("end");
    await app.expectShown("42 of 42");
    app.pty.press("home");
    await app.expectShown("1 of 42");
    app.pty.press("ctrl+d");
    await app.expectShown("15 of 42");
    app.pty.press("ctrl+u", "pagedown");
    await app.expectShown("29 of 42");
    app.pty.press("home");
    await app.form.goTo("pod_settings");
    app.pty.press("l");
    await app.expectShown("› pod_settings");
    app.pty.press("h");
    await app.expectShown("5 of 42");
    app.pty.press("pagedown");
    await app.expectShown("33 of 42");
    app.pty.press("pageup");
    await app.expectShown("5 of 42");
  });

  test("are walked with tab and shift+tab, also from one that is typed into [E4]", async () => {
    await using app = await start({ home: home.path });
    await openForm(app);
    await app.expectCursor("component name");
    app.pty.press("tab");
    await app.expectCursor("kubernetes_context");
    app.press("form.enter");
    await app.expectShown("leave as it was");
    app.pty.type("x");
    app.pty.press("tab");
    await app.expectCursor("kubernetes_namespace");
    await app.form.expectField("kubernetes_context", "labx");
    app.pty.press("shift+tab");
    await app.expectCursor("kubernetes_context");
  });

  test("show their default dim, and type, default and example beside them [E24]", async () => {
    await using app = await start({ home: home.path });
    await openForm(app);
    await app.form.goTo("orchestrator_job_backoff_limit");
    await app.expectShown(/type +integer/, /default +3/, "unset: the default counts");
    app.press("form.up");
    await app.expectCursor("failed_jobs_history_limit");
    const look = (field: string, value: string) => {
      const row = app.pty.screen().findIndex((line) => line.includes(field));
      const cell = app.pty.cell(app.pty.screen()[row]?.indexOf(value) ?? -1, row);
      return `${cell?.foreground} ${cell?.dim}`;
    };
    expect(look("orchestrator_job_backoff_limit", "3 retries")).not.toBe(look("kubernetes_context", "lab"));
    expect(look("orchestrator_job_backoff_limit", "3 retries")).toBe(look("max_parallelism", "—"));
    const { configuration } = await home.json("orchestrator", "describe", "k8s");
    expect(configuration).toEqual({ kubernetes_context: "lab" });
  });

  test("offer their choices, which typing narrows [E23]", async () => {
    await home.do("experiment-tracker", "register", "wb", "-f", "wandb", "--api_key=k");
    await using app = await start({ home: home.path });
    await app.components.edit("experiment tracker", "wb");
    await app.form.goTo("resume");
    app.press("form.enter");
    await app.expectShown("› allow", "  must", "  never");
    app.pty.type("ev");
    await app.expectGone("  must");
    app.press("form.take");
    await app.form.expectField("resume", "never");
    app.press("form.undo");
    await app.form.expectField("resume", "—");
  });

  test("are stepped, switched, made empty and null, and say which they are", async () => {
    await using app = await start({ home: home.path });
    await openForm(app);
    await app.form.goTo("orchestrator_job_backoff_limit");
    app.press("form.more");
    await app.form.expectField("orchestrator_job_backoff_limit", "4 retries");
    await app.form.goTo("synchronous");
    app.press("form.toggle");
    await app.form.expectField("synchronous", "false");
    await app.form.goTo("pod_settings");
    app.press("form.empty");
    await app.expectShown("the empty object is stored");
    app.press("form.null");
    await app.expectShown("null is stored, not the default");
    app.press("form.delete");
    await app.expectShown("unset: nothing is stored");
  });
});

describe("what is wrong", () => {
  test("shows while it is typed, and all of it on saving, in a list that leads to it [E21]", async () => {
    await using app = await start({ home: home.path });
    await openForm(app);
    await app.form.edit("max_parallelism");
    app.pty.type("many");
    await app.expectShown("integer, got many.");
    await app.form.take();
    await app.form.fill("active_deadline_seconds", "soon");
    app.press("form.save");
    await app.expectShown("2 things to put right", "max_parallelism must be", "active_deadline_seconds must be");
    app.pty.type("parall");
    await app.expectShown("1 of 2");
    app.press("overlay.accept");
    await app.expectGone("things to put right");
    await app.expectCursor("max_parallelism");
    app.press("form.delete", "form.down", "form.save");
    await app.expectShown(/^ ✗ Not saved: active_deadline_seconds must be/m);
    await app.expectCursor("active_deadline_seconds");
    const { configuration } = await home.json("orchestrator", "describe", "k8s");
    expect(configuration).toEqual({ kubernetes_context: "lab" });
  });
});

describe("text", () => {
  test("is edited with the keys of readline; the cursor stands in the right cell [E28]", async () => {
    await using app = await start({ home: home.path });
    await openForm(app);
    await app.form.edit("kubernetes_context");
    app.pty.press("ctrl+u");
    app.pty.type("漢字 e👩‍💻 end");
    await app.expectShown("漢字 e👩‍💻 end");
    app.pty.press("ctrl+w", "ctrl+a", "ctrl+y");
    await app.expectShown("end漢字 e👩‍💻");
    const row = app.pty.screen().findIndex((line) => line.includes("end漢字"));
    const begin = columnOf(app, "end漢字", row);
    await app.pty.waitUntil(() => app.pty.cursor().column === begin + 3, "expected the cursor behind end");
    app.pty.press("right", "right");
    await app.pty.waitUntil(() => app.pty.cursor().column === begin + 7, "expected the cursor behind two wide cells");
    app.pty.press("ctrl+k", "ctrl+h");
    await app.form.take();
    await app.form.expectField("kubernetes_context", "end漢");
  });

  test("and everything else is taken back with u and done again with ctrl+r [E29]", async () => {
    await using app = await start({ home: home.path });
    await openForm(app);
    await app.form.fill("kubernetes_context", "prod");
    await app.form.fill("max_parallelism", "4");
    await app.form.goTo("synchronous");
    app.press("form.toggle");
    await app.form.expectField("synchronous", "false");
    app.press("form.undo", "form.undo", "form.undo");
    await app.form.expectField("kubernetes_context", "lab");
    await app.form.expectField("max_parallelism", "—");
    await app.expectGone("not saved");
    app.press("form.redo", "form.redo");
    await app.form.expectField("kubernetes_context", "prod");
    await app.form.expectField("max_parallelism", "4 steps");
    await app.form.expectField("synchronous", "true");
    await app.form.save();
    const { configuration } = await home.json("orchestrator", "describe", "k8s");
    expect(configuration).toEqual({ kubernetes_context: "prod", max_parallelism: 4 });
  });
});

/** The cell where a text begins, which wide characters before it move. */
function columnOf(app: App, text: string, row: number): number {
  const [first = ""] = text;
  for (let column = app.pty.size.columns - 1; column >= 0; column--) {
    if (app.pty.cell(column, row)?.text === first && rest(app, column, row).startsWith(text)) return column;
  }
  return -1;
}

function rest(app: App, column: number, row: number): string {
  let text = "";
  for (let at = column; at < app.pty.size.columns; at++) text += app.pty.cell(at, row)?.text ?? "";
  return text;
}
