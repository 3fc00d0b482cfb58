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
  await app.form.expectField("kubernetes_context", "lab");
}

describe("a document pasted onto a form", () => {
  test("is shown first, fills its fields as one change, and says what is not taken [E27]", async () => {
    await using app = await start({ home: home.path });
    await openForm(app);
    app.pty.paste("kubernetes_context: prod\nmax_parallelism: 0\nsynchronous: false\nmax_paralelism: 2\n");
    await app.expectShown("Fill in 3 fields?", "lab › prod", "Did you mean max_parallelism?", "What would be wrong");
    await app.form.expectField("kubernetes_context", "lab");
    await app.back();
    await app.expectGone("Fill in", "not saved");
    app.pty.paste('{"kubernetes_context": "prod", "max_parallelism": 3, "synchronous": false}');
    await app.expectShown("Fill in 3 fields?");
    app.press("overlay.accept");
    await app.form.expectField("kubernetes_context", "prod");
    await app.form.expectField("max_parallelism", "3 steps");
    await app.form.expectField("synchronous", "false");
    app.press("form.undo");
    await app.form.expectField("kubernetes_context", "lab");
    await app.form.expectField("max_parallelism", "—");
    await app.expectGone("not saved");
  });

  test("may be a command for ZenML over several lines", async () => {
    await home.do("secret", "create", "aws", "--secret=hush");
    await using app = await start({ home: home.path });
    await app.stacks.compose();
    await app.composer.slot("artifact store").openForm("s3");
    app.pty.paste(
      "$ zenml artifact-store register s3-prod -f s3 \\\n    --path='s3://ml/prod' --key=hush --secret={{aws.secret}}",
    );
    await app.expectShown(
      "component name  s3 › s3-prod",
      "path  s3://ml/prod",
      "key  ********",
      "secret  {{aws.secret}}",
    );
    await app.expectGone("hush");
    app.press("overlay.accept");
    await app.form.expectField("component name", "s3-prod");
    await app.form.save();
    const { configuration } = await home.json("artifact-store", "describe", "s3-prod", "--reveal");
    expect(configuration).toEqual({ path: "s3://ml/prod", key: "hush", secret: "{{aws.secret}}" });
  });

  test("for another flavor, or with nothing in it, says so", async () => {
    await using app = await start({ home: home.path });
    await openForm(app);
    app.pty.paste("mlstack orchestrator register x -f airflow --operator=docker");
    await app.expectShown("There is nothing in it for this form", "flavor airflow: this is a form for kubernetes");
  });
});

describe("YAML pasted", () => {
  test("onto a list of objects is shown first, and comes behind its items", async () => {
    await using app = await start({ home: home.path });
    await openForm(app);
    await app.form.open("pod_settings");
    await app.form.goTo("tolerations");
    const one = "- key: gpu\n  operator: Exists\n";
    app.pty.paste(one);
    await app.expectShown("Fill in", "Exists");
    app.press("overlay.accept");
    await app.expectGone("Fill in ");
    app.press("form.enter");
    await app.expectShown("› tolerations");
    app.pty.paste(one.replace("gpu", "arm"));
    await app.expectShown("Fill in");
    app.press("overlay.accept");
    await app.form.expectField("1", "key");
  });

  test("that cannot be read is a text only when the person says so [E27]", async () => {
    await using app = await start({ home: home.path });
    await openForm(app);
    await app.form.goTo("kubernetes_namespace");
    const wrong = "kubernetes_context: a\nkubernetes_context: b\n";
    app.pty.paste(wrong);
    await app.expectShown("cannot be read as YAML: line 2: kubernetes_context is there twice");
    app.press("confirm.no");
    await app.expectGone("cannot be read");
    await app.form.expectField("kubernetes_namespace", "zenml");
    app.pty.paste(wrong);
    await app.agree("Paste it as a text?");
    await app.expectShown("^Jkubernetes_context: b^J");
  });
});

describe("lines pasted", () => {
  test("onto a list are an item each, which can be moved, doubled and removed", async () => {
    await using app = await start({ home: home.path });
    await openForm(app);
    await app.form.open("pod_settings");
    await app.form.open("image_pull_secrets");
    app.pty.paste("one\ntwo\nthree\n");
    await app.expectShown("Added 3 items");
    await app.expectCursor("three");
    app.press("form.moveUp");
    await app.form.expectField("1", "three");
    app.press("form.duplicate", "form.first", "form.delete");
    await app.form.expectField("0", "three");
    app.press("form.undo", "form.undo", "form.undo");
    await app.form.expectField("2", "three");
    app.press("form.undo");
    await app.expectGone("three");
    app.press("form.redo");
    await app.form.expectField("2", "three");
    await app.form.leavePage();
    await app.form.leavePage();
    await app.form.save();
    const { configuration } = await home.json("orchestrator", "describe", "k8s");
    expect(configuration).toMatchObject({ pod_settings: { image_pull_secrets: ["one", "two", "three"] } });
  });

  test("while an item is typed go on with it and come behind it [E27]", async () => {
    await using app = await start({ home: home.path });
    await openForm(app);
    await app.form.open("pod_settings");
    await app.form.open("image_pull_secrets");
    app.press("form.add");
    await app.expectShown("leave as it was", "edit in $EDITOR");
    app.pty.paste("first\nsecond");
    await app.expectCursor("second");
    await app.form.expectField("0", "first");
    app.press("form.undo");
    await app.expectGone("first", "second", "not saved");
  });

  test("onto a map are entries", async () => {
    await using app = await start({ home: home.path });
    await openForm(app);
    await app.form.open("pod_settings");
    await app.form.goTo("node_selectors");
    app.pty.paste("disk=ssd\n# comment\nzone: eu\n");
    await app.expectShown("Added 2 entries");
    await app.form.expectField("disk", "ssd");
    await app.form.expectField("zone", "eu");
    app.pty.paste("a=1\nnonsense\n");
    await app.expectShown("nothing was added");
    await app.expectShown(/│ · zone +eu *│/);
    await app.expectGone(/│ · a +1 *│/);
  });
});

test("a paste where nothing is typed does nothing, and says so", async () => {
  await using app = await start({ home: home.path });
  app.pty.paste("dddd");
  await app.expectShown("There is nothing to paste into here.");
  await app.stacks.expectRow("default");
});
