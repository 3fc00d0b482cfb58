import { describe, expect, test } from "bun:test";
import { listStacks } from "../../../src/usecases/stack/list.ts";
import { emptyHome, s3Stack, value } from "../../usecases/home.ts";
import { converse } from "./scripted.ts";

const filled = ["new", "orchestrator", "default", "artifact store", "default"];

/** The questions and answers, without what is told between them. */
const asked = (said: readonly string[], prompt: string): readonly string[] =>
  said.filter((line) => line.startsWith(`${prompt}: `));

describe("words mean the same at every question", () => {
  test("so that no stack is called ? or save by mistake, but can be on purpose [E45]", async () => {
    const env = emptyHome();
    const said = await converse(env, [...filled, "save", "?", "save", "list", "=save", "quit"]);
    expect(said).toContain("save does nothing here. Type =save if you mean the text save.");
    expect(said).toContain("back goes back, quit leaves mlstack. An equals sign before a word makes it a text.");
    expect(said).toContain("Saved the stack save.");
    expect(
      value(await listStacks(env, {}))
        .items.map(({ name }) => name)
        .toSorted(),
    ).toEqual(["default", "save"]);
  });

  test("at keys, at numbers and at yes or no", async () => {
    const said = await converse(emptyHome(), [
      ...["components", "artifact store", "new s3", "back", "new", "s3", "lab", "s3://lab"],
      ...["config_kwargs", "open", "add", "?", "undo", "=undo", "1", "back", "stored", "back", "back", "back"],
      ...["delete", "?", "undo", "lab (s3)", "?", "redo", "back", "quit"],
    ]);
    expect(said).toContain("Type the key of the entry; enter adds none.");
    expect(said).toContain("undo does nothing here. Type =undo if you mean the text undo.");
    expect(said).toContain("redo does nothing here. Type =redo if you mean the text redo.");
    expect(said).toContain("config_kwargs: undo=1.");
    expect(said).toContain("Nothing done.");
    expect(asked(said, "y or n")).toEqual(["y or n: ?", "y or n: redo", "y or n: back"]);
  });

  test("and are never proposed for something else", async () => {
    const said = await converse(emptyHome(), ["y", "=quit", "undoo", "back", "quit"]);
    expect(said).toContain("There is no y here. Type a question mark to hear what can be typed.");
    expect(said).toContain("Nothing here has the name quit. Without an equals sign before it quit is a word.");
    expect(said).toContain("There is no undoo here. Did you mean undo?");
    expect(said).toContain("back does nothing here. Type =back if you mean the text back.");
  });
});

describe("a refused answer is asked for again", () => {
  test("when it names nothing that a word can be done to", async () => {
    const env = emptyHome();
    await s3Stack(env, "prod");
    const said = await converse(env, ["delete", "prd", "99", "prod", "quit"]);
    expect(asked(said, "Which stack, number or name").length).toBe(3);
    expect(said).toContain("Deleted prod; undo brings it back.");
  });

  test("when a stack has the name already, or none can have it [E45]", async () => {
    const env = emptyHome();
    await s3Stack(env, "prod");
    const said = await converse(env, [...filled, "save", "prod", "{{a.b}}", "prod-two", "quit"]);
    expect(said).toContain("There is already a stack called prod.");
    expect(asked(said, "Name")).toEqual(["Name: prod", "Name: {{a.b}}", "Name: prod-two"]);
    expect(said).toContain("Saved the stack prod-two.");
  });

  test("when a stack got the name elsewhere while this one waited to be saved", async () => {
    const env = emptyHome();
    const left = [...filled, "name", "prod"];
    await converse(env, left);
    await s3Stack(env, "prod");
    const said = await converse(env, ["1", "save", "", "quit"]);
    expect(said).toContain("Not saved.");
    expect(said).toContain("Saved the stack prod-2.");
  });
});

test("types go by their ids too, with underscores or dashes", async () => {
  const env = emptyHome();
  const said = await converse(env, [
    ...["new", "artifact_store", "back", "artifact-store", "back", "back"],
    ...["components", "container-registry", "back", "CONTAINER_REGISTRY", "quit"],
  ]);
  expect(asked(said, "artifact store").length).toBe(2);
  expect(asked(said, "Components").length).toBe(2);
});

test("a form that has only required fields speaks of no optional ones", async () => {
  const said = await converse(emptyHome(), ["components", "orchestrator", "new", "local", "mine", "quit"]);
  expect(said).toContain("No problems. Type save to save.");
});
