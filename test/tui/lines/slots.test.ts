import { describe, expect, test } from "bun:test";
import { component, emptyHome } from "../../usecases/home.ts";
import { converse } from "./scripted.ts";

describe("a slot", () => {
  test("keeps what is chosen once more, and gives it away for a word only [E45]", async () => {
    const said = await converse(emptyHome(), [
      ...["new", "orchestrator", "default", "orchestrator", "default", "orchestrator", "out", "back", "quit"],
    ]);
    expect(said).toContain("default is chosen already and stays; out takes it out of the slot.");
    expect(said.filter((line) => line === "orchestrator: empty, required.").length).toBe(1);
  });

  test("of several loses the one that is named", async () => {
    const env = emptyHome();
    for (const name of ["one", "two"])
      await component(env, { type: "experiment_tracker", name, flavor: "mlflow", configuration: {} });
    const slot = "experiment tracker";
    const said = await converse(env, [
      "new",
      slot,
      "out one",
      "one",
      slot,
      "two",
      slot,
      "one",
      slot,
      "out one",
      "quit",
    ]);
    expect(said).toContain("This one is not chosen.");
    expect(said).toContain("one is chosen already and stays; out takes it out of the slot.");
    expect(said).toContain("experiment tracker: two (mlflow).");
  });
});

test("after a step only what changed is told, with the number of problems; the words tell all [E45]", async () => {
  const env = emptyHome();
  const said = await converse(env, ["new", "orchestrator", "default", "problems", "artifact store", "default", "quit"]);
  const after = (answer: string): readonly string[] => {
    const from = said.indexOf(answer) + 1;
    return said.slice(
      from,
      said.findIndex((line, i) => i >= from && line.startsWith("Stack: ")),
    );
  };
  expect(after("orchestrator: default")).toEqual(["orchestrator: default (local).", "1 problem."]);
  const problems = after("Stack: problems");
  expect(problems.length).toBe(2);
  expect(problems[1]).toStartWith("Problem: ");
});

test("a problem that a step makes is told, and those that were there already only counted", async () => {
  const said = await converse(emptyHome(), ["new", "orchestrator", "default", "undo", "quit"]);
  const told = said.slice(said.indexOf("Stack: undo") + 1, said.indexOf("Stack: quit"));
  expect(told.length).toBe(3);
  expect(told[1]).toBe("2 problems.");
  expect(told[2]).toStartWith("New: Problem: ");
  expect(told[2]).toContain("orchestrator");
});
