import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { Component } from "../../../src/core/component.ts";
import { listComponents } from "../../../src/usecases/component/list.ts";
import { listDrafts } from "../../../src/usecases/draft/drafts.ts";
import type { Env } from "../../../src/usecases/env.ts";
import { createSecret } from "../../../src/usecases/secret/create.ts";
import { listStacks } from "../../../src/usecases/stack/list.ts";
import { registerStack } from "../../../src/usecases/stack/register.ts";
import { component, emptyHome, s3Stack, s3Store, value } from "../../usecases/home.ts";
import { converse } from "./scripted.ts";

async function configurationOf(env: Env, name: string): Promise<Component["configuration"] | undefined> {
  return value(await listComponents(env, {})).items.find((component) => component.name === name)?.configuration;
}

async function stackNames(env: Env): Promise<readonly string[]> {
  return value(await listStacks(env, {})).items.map(({ name }) => name);
}

describe("stacks", () => {
  test("are made active, copied, renamed, deleted and brought back [E45]", async () => {
    const env = emptyHome();
    await s3Stack(env, "prod");
    const said = await converse(env, [
      "active prod",
      "copy prod",
      "",
      "copy prod",
      "spare",
      "rename spare",
      "default",
      "prod-two",
      "delete prod",
      "delete prod-copy",
      "undo",
      "delete prod-two",
      "quit",
    ]);
    expect(said).toContain("The active stack is prod.");
    expect(said).toContain("Copied prod to prod-copy.");
    expect(said).toContain("Renamed spare to prod-two.");
    expect(said).toContain("The stack prod is the active one.");
    expect(said).toContain("Deleted prod-copy; undo brings it back.");
    expect((await stackNames(env)).toSorted()).toEqual(["default", "prod", "prod-copy"]);
  });

  test("numbers mean the list as it was told, names what there is now", async () => {
    const env = emptyHome();
    await s3Stack(env, "alpha");
    await s3Stack(env, "beta");
    const told = await converse(env, ["quit"]);
    const number =
      told.findIndex((line) => line.includes("alpha, ")) - told.findIndex((line) => line.startsWith("1. ")) + 1;
    const said = await converse(env, [`delete ${number}`, `delete ${number}`, "delete alpha", "delete 99", "quit"]);
    expect(said.filter((line) => line.startsWith("Deleted"))).toEqual(["Deleted alpha; undo brings it back."]);
    expect(said).toContain("That one is gone. Type list to hear what there is.");
    expect(said).toContain("There is no alpha here. Type a question mark to hear what can be typed.");
    expect((await stackNames(env)).toSorted()).toEqual(["beta", "default"]);
  });

  test("long lists come twenty at a time, and can be searched [E45]", async () => {
    const env = emptyHome();
    for (let i = 1; i <= 45; i++)
      value(
        await registerStack(env, {
          name: `s-${i}`,
          components: { orchestrator: ["default"], artifact_store: ["default"] },
        }),
      );
    const said = await converse(env, ["more", "more", "more", "find s-45", "1", "back", "quit"]);
    expect(said.filter((line) => /^\d+\. s-|^\d+\. default/.test(line)).length).toBe(46 + 1);
    expect(said).toContain("20 of 46 told. Type more to go on, or find and a word.");
    expect(said).toContain("That was all.");
    expect(said).toContain("Stack s-45.");
  });

  test("the default one can be looked at, not changed", async () => {
    const env = emptyHome();
    const said = await converse(env, ["default", "rename default", "delete default", "quit"]);
    expect(said).toContain("default is always there and cannot be changed; copy makes a stack that can.");
    expect(said).toContain("default keeps its name; copy makes a stack that can be changed.");
    expect(await stackNames(env)).toEqual(["default"]);
  });
});

test("commands that do the same are told as they can be pasted", async () => {
  const env = emptyHome();
  const said = await converse(env, [
    ...["new", "1", "default", "2", "new s3", "lab", "s3://lab", "commands", "save", "name", "lab", "commands", "save"],
    ...["commands lab", "quit"],
  ]);
  expect(said).toContain("mlstack artifact-store register lab --flavor=s3 --path=s3://lab");
  expect(said.filter((line) => line.startsWith("mlstack stack register lab ")).length).toBe(2);
  expect(said.filter((line) => line.startsWith("zenml stack register lab ")).length).toBe(2);
});

test("a slot that holds several is put in order, and candidates say what they need [E45]", async () => {
  const env = emptyHome();
  const tracker = (name: string) =>
    component(env, { type: "experiment_tracker", name, flavor: "mlflow", configuration: {} });
  await tracker("one");
  await tracker("two");
  const slot = "experiment tracker";
  const said = await converse(env, [
    ...["new", "orchestrator", "back", slot, "first two", "one", slot, "two", slot, "first two", slot, "list"],
    ...["back", "1", "default", "2", "default", "name", "both", "save", "quit"],
  ]);
  expect(said).toContain("This one is not chosen; choose it first.");
  expect(said).toContain("experiment tracker: two (mlflow), one (mlflow); two is the default.");
  expect(said).toContain("1. two, mlflow, chosen, the default, needs local artifact store.");
  expect(said).toContain("8. new wandb, Weights & Biases, needs api_key.");
  expect(said).toContain(
    "3. new azureml, Azure Machine Learning, needs subscription_id, resource_group, workspace and container registry.",
  );
  const both = value(await listStacks(env, {})).items.find(({ name }) => name === "both");
  expect(both?.parts.experiment_tracker?.map(({ name }) => name)).toEqual(["two", "one"]);
});

describe("answers that are not right", () => {
  test("are said with what is wrong and asked again [E45]", async () => {
    const env = emptyHome();
    const said = await converse(env, [
      "components",
      "orchestrator",
      "new",
      "kubernetes",
      "",
      "max_parallelism",
      "many",
      "0",
      "3",
      "save",
      "quit",
    ]);
    expect(said).toContain("Answer again, or press enter to leave it for now.");
    expect(said.find((line) => line.includes("max_parallelism must be"))).toBeDefined();
    expect(await configurationOf(env, "kubernetes")).toEqual({ max_parallelism: 3n });
  });

  test("offer what was meant", async () => {
    const said = await converse(emptyHome(), ["componets", "17", "", "quit"]);
    expect(said).toContain("There is no componets here. Did you mean components?");
    expect(said).toContain("There is no number 17. The last is 1.");
  });

  test("that hold what an arrow key types are not taken", async () => {
    const env = emptyHome();
    const said = await converse(env, [
      "components",
      "artifact store",
      "new",
      "s3",
      "",
      "s3://a\u001b[D",
      "s3://a",
      "save",
      "quit",
    ]);
    expect(said).toContain("The answer holds a control character, such as an arrow key makes. Type it again.");
    expect(await configurationOf(env, "s3")).toEqual({ path: "s3://a" });
  });
});

describe("forms", () => {
  const make = ["components", "orchestrator", "new", "kubernetes", ""];

  test("ask for what is inside lists, objects and models [E45]", async () => {
    const env = emptyHome();
    await converse(env, [
      ...make,
      ...["pod_settings", "open"],
      ...["tolerations", "open", "add", "add", "key", "gpu", "add", "effect", "NoSchedule", "back", "back"],
      ...[
        "node_selectors",
        '{"zone":"a"}',
        "node_selectors",
        "open",
        "add",
        "zone",
        "disk",
        "ssd",
        "rename zone",
        "region",
        "back",
      ],
      ...["back", "save", "quit"],
    ]);
    expect(await configurationOf(env, "kubernetes")).toEqual({
      pod_settings: {
        tolerations: [{ key: "gpu", effect: "NoSchedule" }],
        node_selectors: { region: "a", disk: "ssd" },
      },
    });
  });

  test("keep secrets unseen, offer references, and tell unset from empty and from null [E45]", async () => {
    const env = emptyHome();
    value(await createSecret(env, { name: "aws", values: { id: "AKIA" } }));
    const said = await converse(env, [
      ...["components", "artifact store", "new", "s3", "s3-prod", "s3://ml", "secret", "=secret", "key", "secret", "1"],
      ...["token", "tok en", "stored", "unset token", "client_kwargs", "nonsense", "{}", "save", "quit"],
    ]);
    expect(said.join("\n")).not.toContain("tok en");
    expect(said).toContain("1. {{aws.id}}.");
    expect(said.some((line) => line.startsWith("token: set, hidden"))).toBe(true);
    expect(await configurationOf(env, "s3-prod")).toEqual({ path: "s3://ml", key: "{{aws.id}}", client_kwargs: {} });
  });

  test("warn of a reference that leads nowhere, and take it", async () => {
    const env = emptyHome();
    value(await createSecret(env, { name: "aws", values: { id: "AKIA" } }));
    const said = await converse(env, [
      ...["components", "artifact store", "new", "s3", "s3-prod", "s3://ml", "key", "{{asw.id}}", "save", "quit"],
    ]);
    expect(said).toContain("There is no secret asw; it can be made later. Did you mean aws?");
    expect(await configurationOf(env, "s3-prod")).toEqual({ path: "s3://ml", key: "{{asw.id}}" });
  });

  test("tell all problems on saving and ask again for the one that is chosen", async () => {
    const env = emptyHome();
    const said = await converse(env, [
      "components",
      "artifact store",
      "new",
      "s3",
      "",
      "",
      "save",
      "1",
      "gs://no",
      "s3://yes",
      "save",
      "quit",
    ]);
    expect(said).toContain("Not saved.");
    expect(said).toContain("1 problem.");
    expect(await configurationOf(env, "s3")).toEqual({ path: "s3://yes" });
  });

  test("take texts of several lines, seen and unseen", async () => {
    const env = emptyHome();
    const lines = ["lines", "one", "", "two", "."];
    const said = await converse(env, [
      ...["components", "artifact store", "new", "s3", "", "s3://a", "key", ...lines, "save", "edit s3"],
      ...["config_kwargs", "open", "add", "note", ...lines, "back", "save", "quit"],
    ]);
    expect(said).toContain("Lines: (unseen)");
    expect(await configurationOf(env, "s3")).toMatchObject({ config_kwargs: { note: "one\n\ntwo" } });
  });

  test("take changes back", async () => {
    const env = emptyHome();
    await s3Store(env, "s3-prod");
    await converse(env, [
      "components",
      "artifact store",
      "edit s3-prod",
      "path",
      "s3://other",
      "undo",
      "component name",
      "s3-two",
      "save",
      "quit",
    ]);
    expect(await configurationOf(env, "s3-two")).toEqual({ path: "s3://ml/prod" });
  });
});

describe("what is left unfinished", () => {
  test("is a draft, goes on where it was, and is gone once saved [E45]", async () => {
    const env = emptyHome();
    const left = await converse(env, ["new", "1", "default", "2", "new s3", "s3-lab"]);
    expect(left).toContain("Not saved yet: kept as a draft.");
    expect(value(await listDrafts(env)).length).toBe(2);
    await converse(env, ["s3-lab (s3)", "path", "s3://lab", "save"]);
    const said = await converse(env, ["new stack", "save", "lab", "quit"]);
    expect(said).toContain("2. artifact store: s3-lab (s3).");
    expect(said).toContain("Saved the stack lab.");
    expect(value(await listDrafts(env))).toEqual([]);
    expect(await stackNames(env)).toContain("lab");
  });

  test("can be thrown away", async () => {
    const env = emptyHome();
    await converse(env, ["new", "1", "default"]);
    const said = await converse(env, ["delete new stack", "maybe", "n", "delete new stack", "y", "quit"]);
    expect(said).toContain("Answer y for yes or n for no.");
    expect(said).toContain("The draft of new stack is gone.");
    expect(value(await listDrafts(env))).toEqual([]);
  });
});

test("whatever is answered, the conversation ends, and nothing is said that a terminal would act on", async () => {
  const env = emptyHome();
  await s3Stack(env, "prod");
  const words =
    "new 1 2 3 back save quit list find more ? undo redo unset null kind open secret lines . add remove up down rename edit empty out about active copy delete components flavors optional required advanced stored problems load name y n".split(
      " ",
    );
  const answer = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...words.filter((word) => word !== "quit")) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(...words), fc.nat({ max: 6 })).map(([word, n]) => `${word} ${n}`),
    },
    { weight: 1, arbitrary: fc.constantFrom("quit", "", "=", "{}", "[1]", '{"a":{"b":[]}}', "s3://x", "prod") },
    { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { maxLength: 40 }), async (answers) => {
      const said = await converse(env, answers);
      expect(said.length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
}, 60_000);
