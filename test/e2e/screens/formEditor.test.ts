import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

let home: Home;
beforeEach(async () => {
  home = new Home();
  await home.do("orchestrator", "register", "k8s", "-f", "kubernetes", "--kubernetes_context=lab");
});
afterEach(() => home[Symbol.dispose]());

/** An editor in a folder with a blank in its name: it keeps what it was given, and leaves what the script makes of the file `$1`. */
function editor(script: string): { readonly env: Readonly<Record<string, string>>; readonly given: () => string } {
  const folder = join(home.path, "my tools");
  const given = join(folder, "given");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "edit.sh"), `printf '%s\\n' "$1" > '${given}.name'; cat "$1" > '${given}'\n${script}\n`);
  return {
    env: { EDITOR: "false", VISUAL: `sh '${join(folder, "edit.sh")}'` },
    given: () => readFileSync(given, "utf8"),
  };
}

/** Opens the form of the orchestrator. */
async function openForm(app: App): Promise<void> {
  await app.components.edit("orchestrator", "k8s");
  await app.form.expectField("kubernetes_context", "lab");
}

async function stored(): Promise<unknown> {
  const { configuration } = await home.json("orchestrator", "describe", "k8s");
  return configuration;
}

describe("a value in $VISUAL", () => {
  test("is YAML that says what it is; what comes back is exact and one change [E25]", async () => {
    const { env, given } = editor(
      'printf \'node_selectors: {disk: "1"}\\nadditional_pod_spec_args: {big: 12345678901234567890, whole: 2.0, none: ~}\\n\' >> "$1"',
    );
    await using app = await start({ home: home.path, env });
    await openForm(app);
    await app.form.goTo("pod_settings");
    app.press("form.editor");
    await app.form.expectField("pod_settings", "node_selectors, addit");
    expect(given()).toMatch(/^# pod_settings: an object\. /);
    expect(existsSync(readFileSync(join(home.path, "my tools", "given.name"), "utf8").trim())).toBe(false);
    app.press("form.undo");
    await app.form.expectField("pod_settings", "—");
    app.press("form.redo");
    await app.form.expectField("pod_settings", "node_selectors");
    await app.form.save();
    const text = await home.do("orchestrator", "describe", "k8s", "-o", "json");
    expect(text).toContain("12345678901234567890");
    expect(text).toMatch(/"whole": 2\.0/);
    await app.quit();
  });

  test("that is wrong stays, and can be opened again with what is wrong above it [E25]", async () => {
    const { env, given } = editor('grep -q "✗" "$1" && sed -i "s/\\[a/[a]/" "$1" || printf "labels: [a\\n" > "$1"');
    await using app = await start({ home: home.path, env });
    await openForm(app);
    await app.form.goTo("pod_settings");
    app.press("form.editor");
    await app.expectShown("Open it again?", /Line \d: /);
    app.press("confirm.yes");
    await app.form.expectField("pod_settings", "labels");
    expect(given()).toMatch(/^# ✗ Line \d: /);
    await app.expectShown("labels must be");
  });

  test("is in the file as it is set, whose name ends as editors know what it holds [E25]", async () => {
    await home.do("orchestrator", "update", "k8s", '--pod_settings={"node_selectors": {"disk": "1"}}');
    const { env, given } = editor("");
    const fileName = (): string => readFileSync(join(home.path, "my tools", "given.name"), "utf8").trim();
    await using app = await start({ home: home.path, env });
    await openForm(app);
    await app.form.goTo("pod_settings");
    app.press("form.editor");
    await app.expectShown("Nothing was changed in the editor.");
    expect(given()).toMatch(/^node_selectors:\n +disk: "1"\n$/m);
    expect(fileName()).toEndWith("/pod_settings.yaml");
    app.press("form.first");
    await app.expectGone("Nothing was changed");
    await app.form.goTo("kubernetes_context");
    app.press("form.editor");
    await app.expectShown("Nothing was changed in the editor.");
    expect(given()).toBe("lab");
    expect(fileName()).toEndWith("/kubernetes_context.txt");
  });

  test("that comes back as it was is no change", async () => {
    const { env } = editor("");
    await using app = await start({ home: home.path, env });
    await openForm(app);
    await app.form.goTo("pod_settings");
    app.press("form.editor");
    await app.expectShown("Nothing was changed in the editor.");
    await app.expectGone("not saved");
  });
});

test("a text that is being typed goes through the editor and back into its line [E25]", async () => {
  const { env, given } = editor('printf "%s/more\\n" "$(cat "$1")" > "$1"');
  await using app = await start({ home: home.path, env });
  await openForm(app);
  await app.form.edit("kubernetes_context");
  app.pty.type("-x");
  await app.expectShown("lab-x");
  app.press("form.typedEditor");
  await app.expectShown("lab-x/more");
  expect(given()).toBe("lab-x");
  app.pty.type("!");
  await app.form.take();
  await app.form.expectField("kubernetes_context", "lab-x/more!");
  expect(await stored()).toEqual({ kubernetes_context: "lab" });
});

test.each([
  ["that fails", "sh -c 'exit 3'", "ended with 3"],
  ["that is not there", "/nowhere/vim", "is not there"],
])("an editor %s changes nothing and says so", async (_, VISUAL, message) => {
  await using app = await start({ home: home.path, env: { VISUAL } });
  await openForm(app);
  await app.form.goTo("pod_settings");
  app.press("form.editor");
  await app.expectShown(/^ ✗ The editor /m, message);
  await app.expectGone("not saved");
});

describe("a key that the terminal acts on itself while the editor has it", () => {
  test("such as ctrl+s stops nothing afterwards", async () => {
    await using app = await start({ home: home.path, env: { VISUAL: "sh -c 'echo your turn; read line'" } });
    await openForm(app);
    await app.form.goTo("pod_settings");
    app.press("form.editor");
    await app.expectShown("your turn");
    app.pty.type("\n\x13");
    await app.expectShown("Nothing was changed in the editor.");
    await app.quit();
  });

  test("such as ctrl+c is for the editor alone", async () => {
    await using app = await start({ home: home.path, env: { VISUAL: "sh -c 'echo your turn; read line'" } });
    await openForm(app);
    await app.form.goTo("pod_settings");
    app.press("form.editor");
    await app.expectShown("your turn");
    app.press("app.interrupt");
    await app.expectShown(/^ ✗ The editor .* ended with SIGINT/m);
    app.press("app.interrupt");
    await app.expectLeft(0);
  });
});

describe("a signal while the editor has the terminal", () => {
  test.each([
    ["vim", "vim -u NONE"],
    [
      "an editor that does not listen",
      `sh -c 'trap "" TERM; stty raw -echo; echo deaf and here; while :; do sleep 0.1; done'`,
    ],
  ])("ends %s too, removes its file and gives the terminal back", async (name, VISUAL) => {
    const temporary = join(home.path, "tmp");
    mkdirSync(temporary);
    await using app = await start({ home: home.path, env: { VISUAL, TMPDIR: temporary } });
    await openForm(app);
    await app.form.goTo("pod_settings");
    app.press("form.editor");
    await app.expectShown(name === "vim" ? "# pod_settings: an object." : "deaf and here");
    expect(readdirSync(temporary).some((each) => each.startsWith("mlstack-edit-"))).toBe(true);
    app.pty.signal("SIGTERM");
    await app.expectLeft(143);
    expect(readdirSync(temporary).filter((each) => each.startsWith("mlstack-edit-"))).toEqual([]);
  });
});

test("a secret is not written into a file", async () => {
  await home.do(
    "artifact-store",
    "register",
    "s3",
    "-f",
    "s3",
    "--path=s3://x",
    "--key=hush",
    "--field",
    "secret=hush",
  );
  const { env } = editor("");
  await using app = await start({ home: home.path, env });
  await app.components.edit("artifact store", "s3");
  await app.form.goTo("key");
  app.press("form.editor");
  await app.expectShown("Secrets are not written into files");
  await app.form.edit("key");
  app.pty.type("x");
  app.press("form.typedEditor");
  // The key is named, not the command.
  await app.expectShown(/Secrets are not written into files: type it here, or pick a reference with [^{\s]+\./);
  expect(existsSync(join(home.path, "my tools", "given"))).toBe(false);
});
