import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";
import { command, launch, productArgv } from "../harness/app.ts";
import { statusOfSignal } from "../harness/pty.ts";
import { hostile, insertStacks } from "../screens/rows.ts";
import { answer, DumbTerminal, expectPlain } from "./talk.ts";

let home: Home;
beforeEach(() => {
  home = new Home();
});
afterEach(() => home[Symbol.dispose]());

const begun = ["new", "orchestrator", "default", "artifact store", "new s3", "s3-lab", "s3://lab"];

describe("unfinished work is kept", () => {
  test("when the input ends, and goes on in the next conversation [E45]", async () => {
    const first = await answer(home, begun);
    expect(first.code).toBe(0);
    expect(first.stdout).toContain("Not saved yet: kept as a draft.");
    const second = await answer(home, ["s3-lab (s3)", "save", "save", "lab", "quit"]);
    expect(second.code).toBe(0);
    expect(second.stdout).toContain("Saved the stack lab.");
    expect(await home.json("artifact-store", "describe", "s3-lab")).toMatchObject({
      configuration: { path: "s3://lab" },
    });
  });

  test("and goes on in the screens", async () => {
    await answer(home, begun);
    await using app = await start({ home: home.path });
    await app.expectShown("not saved yet");
    await app.stacks.open("s3-lab (s3)");
    await app.form.expectField("component name", "s3-lab");
    await app.form.expectField("path", "s3://lab");
  });

  test("when Ctrl+C ends it with 130, at a question and while a secret is typed [E45]", async () => {
    for (const last of ["Form", "key, typed unseen"]) {
      await using terminal = new DumbTerminal(home);
      await terminal.answer("Stacks", "new");
      await terminal.answer("Stack", "artifact store");
      await terminal.answer("artifact store", "new s3");
      if (last === "Form") {
        await terminal.answer("component name", "s3-lab");
        await terminal.answer("path", "s3://lab");
      } else await terminal.answer("Form", "key");
      await terminal.asked(last);
      terminal.pty.type("half");
      terminal.pty.press("ctrl+c");
      expect(await terminal.pty.exit()).toBe(130);
      expect(terminal.written()).toContain("What is not saved is kept as a draft.");
      expect(terminal.pty.restored()).toEqual({ ok: true, left: [] });
    }
    const { stdout } = await answer(home, ["quit"]);
    expect(stdout).toContain("draft of s3-lab (s3), not saved.");
  });

  test("when a signal ends it, which gives the terminal back", async () => {
    await using terminal = new DumbTerminal(home);
    await terminal.answer("Stacks", "new");
    await terminal.answer("Stack", "orchestrator");
    await terminal.answer("orchestrator", "default");
    await terminal.answer("Stack", "alerter");
    await terminal.answer("alerter", "new slack");
    await terminal.answer("component name", "ops");
    await terminal.asked("slack_token, typed unseen");
    terminal.pty.signal("SIGTERM");
    expect(await terminal.pty.exit()).toBe(statusOfSignal("SIGTERM"));
    expect(terminal.pty.restored()).toEqual({ ok: true, left: [] });
    expect((await answer(home, ["quit"])).stdout).toContain(
      "draft of new stack, not saved, holds orchestrator default.",
    );
  });

  test("when Ctrl+D says that there is no more to come", async () => {
    await using terminal = new DumbTerminal(home);
    await terminal.answer("Stacks", "new");
    await terminal.asked("Stack");
    terminal.pty.press("ctrl+d");
    expect(await terminal.pty.exit()).toBe(0);
    expectPlain(terminal.written().replaceAll("\r\n", "\n"));
  });
});

test("ctrl+z goes to the shell at any question, and fg asks it again; no secret takes what is typed for the shell [E44 E45]", async () => {
  await using terminal = new DumbTerminal(home, "shell");
  await terminal.wrote("sh> ");
  terminal.command(productArgv().join(" "));
  await terminal.answer("Stacks", "new");
  for (const [prompt, line] of [
    ["Stack", "alerter"],
    ["alerter", "new slack"],
    ["component name", "ops"],
    ["slack_token, typed unseen", "xoxb-1"],
  ] as const) {
    await terminal.asked(prompt);
    terminal.pty.type("half");
    terminal.pty.press("ctrl+z");
    await terminal.wrote("Stopped");
    terminal.command("echo the $((6 * 7))nd");
    await terminal.wrote("the 42nd");
    terminal.command("fg");
    await terminal.answer(prompt, line);
  }
  await terminal.answer("Form", "save");
  await terminal.answer("Stack", "quit");
  await terminal.wrote("Goodbye.");
  terminal.command("exit");
  expect(await terminal.pty.exit()).toBe(0);
  expect(terminal.written()).not.toContain("xoxb-1");
  expect(await home.json("alerter", "describe", "ops", "--reveal")).toMatchObject({
    configuration: { slack_token: "xoxb-1" },
  });
});

test("what another program saved meanwhile is not overwritten, and can be loaded [E45]", async () => {
  await home.do("stack", "register", "prod", "-o", "default", "-a", "default");
  await home.do("container-registry", "register", "hub", "-f", "default", "--uri=docker.io");
  await using terminal = new DumbTerminal(home);
  await terminal.answer("Stacks", "prod");
  await terminal.answer("Stack", "container registry");
  await terminal.answer("container registry", "hub");
  await terminal.asked("Stack");
  await home.do("artifact-store", "register", "s3-prod", "-f", "s3", "--path=s3://ml");
  await home.do("stack", "update", "prod", "-a", "s3-prod");
  await terminal.answer("Stack", "save");
  await terminal.answer("Stack", "load");
  await terminal.answer("Stack", "save");
  await terminal.answer("Stacks", "quit");
  expect(await terminal.pty.exit()).toBe(0);
  expect(terminal.written()).toContain("Not saved. It was changed elsewhere since; load takes what is stored");
  const { components } = await home.json("stack", "describe", "prod");
  expect(components).toMatchObject({ artifact_store: [{ name: "s3-prod" }], container_registry: [{ name: "hub" }] });
});

test("names that hold what a terminal acts on are spelled out", async () => {
  await home.do("status");
  await insertStacks(home, [hostile.name]);
  const { code, stdout } = await answer(home, ["1", "2", "quit"]);
  expect(code).toBe(0);
  expect(stdout).toContain(hostile.shown);
  expectPlain(stdout);
});

test("a read-only home is told and not changed", async () => {
  await home.do("stack", "register", "prod", "-o", "default", "-a", "default");
  const { code, stdout } = await answer(home, ["new", "delete prod", "prod", "quit"], { args: ["--read-only"] });
  expect(code).toBe(0);
  expect(stdout).toContain("This home is read-only, so nothing can be changed.");
  expect(await home.json("stack", "list")).toMatchObject({ total: 2 });
});

test("preferences can make it read-only, and what is wrong with them is said first", async () => {
  await home.do("status");
  preferences("read_only: true\ncolour: red\n");
  const { stdout } = await answer(home, ["new", "quit"]);
  expect(stdout).toStartWith("preferences.yaml, line 2:");
  expect(stdout).toContain("This home is read-only, so nothing can be changed.");
});

function preferences(text: string): void {
  const config = join(home.path, "mlstack", "config");
  mkdirSync(config, { recursive: true });
  writeFileSync(join(config, "preferences.yaml"), text);
}

test("a link begins at its place, and one that leads nowhere is refused", async () => {
  await home.do("stack", "register", "my stack", "-o", "default", "-a", "default");
  const { code, stdout } = await answer(home, ["quit"], { args: ["stacks/my%20stack"] });
  expect(code).toBe(0);
  expect(stdout).toStartWith("Stack my stack.");
  const nowhere = await answer(home, ["quit"], { args: ["stacks/none"] });
  expect({ code: nowhere.code, stdout: nowhere.stdout }).toEqual({ code: 3, stdout: "" });
});

test("a variable that is neither on nor off is refused with a sentence, unless the command line says what is wanted", async () => {
  const env = { MLSTACK_ACCESSIBLE: "banana" };
  const refused = await command({ home: home.path, args: [], env, stdin: "quit\n" });
  expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 2, stdout: "" });
  expect(refused.stderr).toStartWith("error: The variable MLSTACK_ACCESSIBLE is banana, which is neither on nor off.");
  const asked = await command({ home: home.path, args: ["--accessible"], env, stdin: "quit\n" });
  expect({ code: asked.code, stderr: asked.stderr }).toEqual({ code: 0, stderr: "" });
});

test("lines are asked on any terminal when the environment or the preferences say so, and not when the nearer word says no", async () => {
  const opening = async (env: Readonly<Record<string, string>>): Promise<string> => {
    await using pty = launch({ home: home.path, env });
    await pty.waitFor(/Stacks: |mlstack › stacks/);
    return pty.text().includes("line by line") ? "lines" : "screens";
  };
  expect(await opening({})).toBe("screens");
  expect(await opening({ ACCESSIBLE: "1" })).toBe("lines");
  expect(await opening({ INK_SCREEN_READER: "true" })).toBe("lines");
  preferences("accessible: true\n");
  expect(await opening({})).toBe("lines");
  expect(await opening({ MLSTACK_ACCESSIBLE: "0" })).toBe("screens");
  expect(await opening({ MLSTACK_ACCESSIBLE: "0", TERM: "dumb" })).toBe("screens");
});
