import { expect, test } from "bun:test";
import { type App, start } from "../drivers/app.ts";
import { commandKeys } from "../drivers/commandKeys.ts";
import { Home } from "../drivers/home.ts";
import { isAbout, nameIn } from "../drivers/screen.ts";

/** A person at the keyboard whose keystrokes are counted; the values themselves are not. */
class Newcomer {
  keystrokes = 0;
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** Presses the keys of commands. */
  press(...ids: readonly string[]): void {
    for (const id of ids) {
      this.keystrokes += commandKeys(id).length;
      this.#app.press(id);
    }
  }

  /** Moves the cursor down to a row, one key for each step. */
  async downTo(name: string): Promise<void> {
    const app = this.#app;
    await app.pty.waitUntil(() => app.cursorRow() !== undefined, "expected a cursor");
    for (let row = app.cursorRow(); row === undefined || !isAbout(row.text, name); row = app.cursorRow()) {
      const before = nameIn(row?.text);
      this.press("list.down");
      await app.pty.waitUntil(() => nameIn(app.cursorRow()?.text) !== before, `expected to come to ${name}`);
    }
  }

  /** Fills the slot under the cursor with a new component of a flavor, of which one field needs a value. */
  async fill(type: string, flavor: string, field: string, value: string): Promise<void> {
    const app = this.#app;
    await this.downTo(type);
    this.press("composer.choose");
    await app.pty.waitUntil(() => app.cursorRow()?.pane === type, `expected the candidates for ${type}`);
    await this.downTo(flavor);
    this.press("composer.choose");
    await app.expectAt("stacks", "new stack", `new ${flavor}`);
    await this.downTo(field);
    this.press("form.enter");
    await app.expectShown("leave as it was");
    app.pty.type(value);
    await app.expectShown(value.slice(-12));
    this.press("form.take", "form.save");
    await app.expectShown(/^ ✓ Saved /m);
    this.press("pane.left");
    await app.pty.waitUntil(() => app.cursorRow()?.pane === "slots", "expected to be back at the slots");
  }
}

test("a newcomer composes an AWS stack of five components from an empty home with at most 80 keystrokes", async () => {
  using home = new Home();
  await using app = await start({ home: home.path });
  const newcomer = new Newcomer(app);
  newcomer.press("stack.new");
  await app.expectAt("stacks", "new stack");
  await newcomer.fill("orchestrator", "kubernetes", "kubernetes_context", "arn:aws:eks:eu-west-1:1:cluster/ml");
  await newcomer.fill("artifact store", "s3", "path", "s3://acme-ml/prod");
  await newcomer.fill("container registry", "aws", "uri", "123456789012.dkr.ecr.eu-west-1.amazonaws.com");
  await newcomer.fill("step operator", "sagemaker", "role", "arn:aws:iam::123456789012:role/ml");
  await newcomer.fill("experiment tracker", "mlflow", "experiment_name", "vision");
  newcomer.press("composer.save");
  await app.expectShown("Name of the stack");
  app.pty.type("prod");
  await app.expectShown("› prod");
  newcomer.press("overlay.accept");
  await app.expectShown("Saved prod.");
  expect(Object.keys(await partsOf(home, "prod")).sort()).toEqual([
    "artifact_store",
    "container_registry",
    "experiment_tracker",
    "orchestrator",
    "step_operator",
  ]);
  expect(newcomer.keystrokes).toBeLessThanOrEqual(80);
}, 30_000);

async function partsOf(home: Home, name: string): Promise<object> {
  const { components } = await home.json("stack", "describe", name);
  return typeof components === "object" && components !== null ? components : {};
}
