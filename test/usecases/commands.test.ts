import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";
import { checkConfiguration } from "../../src/core/configuration/check.ts";
import type { LoadedFlavor } from "../../src/core/loadedFlavor.ts";
import { writeJson } from "../../src/core/value/json.ts";
import { type Configuration, objectOf, textsIn } from "../../src/core/value/value.ts";
import { type DeedView, watchDeeds } from "../../src/usecases/commands/deeds.ts";
import { commandsForStack } from "../../src/usecases/commands/things.ts";
import {
  commandsForFlavor,
  commandsForUnsavedComponent,
  commandsForUnsavedStack,
} from "../../src/usecases/commands/unsaved.ts";
import { copyComponent, copyComponents } from "../../src/usecases/component/copy.ts";
import { deleteComponent, deleteComponents } from "../../src/usecases/component/delete.ts";
import { getComponent } from "../../src/usecases/component/get.ts";
import { labelComponents } from "../../src/usecases/component/label.ts";
import { listComponents } from "../../src/usecases/component/list.ts";
import { registerComponent } from "../../src/usecases/component/register.ts";
import { updateComponent } from "../../src/usecases/component/update.ts";
import type { Env } from "../../src/usecases/env.ts";
import { describeFlavor } from "../../src/usecases/flavor/describe.ts";
import { redo, undo } from "../../src/usecases/history/undo.ts";
import { createSecret } from "../../src/usecases/secret/create.ts";
import { setActiveStack } from "../../src/usecases/stack/active.ts";
import { copyStack, copyStacks } from "../../src/usecases/stack/copy.ts";
import { deleteStack, deleteStacks } from "../../src/usecases/stack/delete.ts";
import { labelStacks } from "../../src/usecases/stack/label.ts";
import { listStacks } from "../../src/usecases/stack/list.ts";
import { registerStack } from "../../src/usecases/stack/register.ts";
import { updateStack } from "../../src/usecases/stack/update.ts";
import { referredSecrets, someOf } from "../properties/configurations.ts";
import { component, emptyHome, s3Stack, s3Store, value } from "./home.ts";
import { runCommands } from "./runCommands.ts";

const catalogue = createCatalogue();

/** Collects what is done in a home; `last` waits until the newest deed is told. */
function recorded(env: Env): { readonly last: () => Promise<DeedView> } {
  let made = 0;
  const told: DeedView[] = [];
  const waiting: (() => void)[] = [];
  const database = value(env.database());
  database.onChange(() => made++);
  watchDeeds(env, (deed) => {
    told.push(deed);
    for (const go of waiting.splice(0)) go();
  });
  return {
    last: async () => {
      while (told.length < made) await new Promise<void>((go) => waiting.push(go));
      const deed = told.at(-1);
      if (deed === undefined) throw new Error("nothing was done");
      return deed;
    },
  };
}

/** The environment for commands that hide secret values: `NAME_FIELD` for every field. */
function variablesOf(name: string, configuration: Configuration): Record<string, string> {
  const entries = Object.entries(configuration).map(([field, each]) => {
    const text = typeof each === "string" ? each.replace(/^@/, "@@") : writeJson(each);
    return [`${name}_${field}`.toUpperCase(), text] as const;
  });
  return Object.fromEntries(entries);
}

async function configurationOf(env: Env, flavor: LoadedFlavor, name: string): Promise<Configuration> {
  return value(await getComponent(env, { type: flavor.spec.type, ref: name, reveal: true })).shown;
}

/** What no command can say is left out with a note; a test of the rest looks at configurations that can be said whole. */
function isSaidWhole({ commands }: DeedView): boolean {
  return !commands.mlstack.notes.some((note) => note.includes("left out"));
}

async function twoHomes(flavor: LoadedFlavor): Promise<readonly [Env, Env]> {
  const homes = [emptyHome(), emptyHome()] as const;
  for (const env of homes) {
    for (const [name, values] of referredSecrets(flavor)) value(await createSecret(env, { name, values }));
  }
  return homes;
}

function isValid(flavor: LoadedFlavor, configuration: Configuration): boolean {
  const isPlain = Object.values(configuration).every((each) => each !== null && each !== "");
  const isOfShell = textsIn(configuration).every((text) => text.isWellFormed() && !text.includes("\0"));
  return (
    isPlain && isOfShell && checkConfiguration(flavor, configuration, { resolve: () => "value" }).problems.length === 0
  );
}

for (const { type, name: flavorName } of catalogue.entries()) {
  test(`what is done to a ${flavorName} ${type} is done again by the command that the log tells`, async () => {
    const flavor = await catalogue.load(type, flavorName);
    if (flavor === undefined) throw new Error("not in the catalogue");
    const [here, there] = await twoHomes(flavor);
    const log = recorded(here);
    let count = 0;
    let whole = 0;
    const valid = someOf(flavor.fields).filter((configuration) => isValid(flavor, configuration));
    await fc.assert(
      fc.asyncProperty(valid, valid, async (first, second) => {
        const name = `c${count++}`;
        const registered = value(
          await registerComponent(here, { type, name, flavor: flavorName, configuration: first }),
        );
        const made = await log.last();
        if (!isSaidWhole(made)) return;
        await runCommands(there, made.commands.mlstack, variablesOf(name, first));
        expect(await configurationOf(there, flavor, name)).toEqual(await configurationOf(here, flavor, name));
        const stored = registered.component.shown;
        const remove = Object.keys(stored).filter((field) => !Object.hasOwn(second, field));
        const updated = await updateComponent(here, { type, ref: name, set: second, remove, name: `${name}-new` });
        if (!updated.ok) return;
        const changed = await log.last();
        if (!isSaidWhole(changed)) return;
        whole++;
        await runCommands(there, changed.commands.mlstack, variablesOf(name, second));
        expect(await configurationOf(there, flavor, `${name}-new`)).toEqual(
          await configurationOf(here, flavor, `${name}-new`),
        );
      }),
      { numRuns: 12 },
    );
    expect(whole).toBeGreaterThan(0);
  }, 60_000);
}

/** The mlstack and the zenml command of the newest deed. */
async function told(log: {
  readonly last: () => Promise<DeedView>;
}): Promise<{ mlstack: string; zenml: string; notes: string }> {
  const { commands } = await log.last();
  const notes = [...commands.mlstack.notes, ...commands.zenml.notes].join(" ");
  return { mlstack: commands.mlstack.text, zenml: commands.zenml.text, notes };
}

/** All but ids and times of what a home holds. */
async function contents(env: Env): Promise<unknown> {
  const stacks = value(await listStacks(env, {})).items.map((stack) => [
    ...[stack.name, stack.description, stack.labels, stack.environment, stack.active],
    Object.values(stack.parts).map((parts) => parts.map(({ name }) => name)),
  ]);
  const components = value(await listComponents(env, {})).items.map((each) => [
    ...[each.type, each.name, each.flavor, each.shown, each.labels, each.environment],
    each.attached.map(({ name }) => name),
  ]);
  return { stacks, components };
}

describe("what is done to stacks and whole things is done again by the command that the log tells:", () => {
  /** Does the same in two homes: by use cases, and by the commands that were told of that. */
  async function bothWays(work: (env: Env) => Promise<unknown>): Promise<DeedView> {
    const [here, there] = [emptyHome(), emptyHome()];
    for (const env of [here, there]) {
      await s3Store(env);
      await component(env, { type: "experiment_tracker", name: "-mlf", flavor: "mlflow", configuration: objectOf([]) });
      await component(env, {
        type: "experiment_tracker",
        name: "wandb",
        flavor: "wandb",
        configuration: { api_key: "{{aws.key}}" },
      });
      value(await createSecret(env, { name: "aws", values: { key: "hush" } }));
      const components = { orchestrator: ["default"], artifact_store: ["s3-prod"], experiment_tracker: ["-mlf"] };
      value(await registerStack(env, { name: "prod", components, description: "All of it", labels: { env: "prod" } }));
    }
    const log = recorded(here);
    await work(here);
    const deed = await log.last();
    await runCommands(there, deed.commands.mlstack);
    expect(await contents(there)).toEqual(await contents(here));
    return deed;
  }

  test("register", async () => {
    const components = {
      orchestrator: ["default"],
      artifact_store: ["s3-prod"],
      experiment_tracker: ["wandb", "-mlf"],
    };
    const more = { labels: { team: "a b" }, environment: { A: "", B: "x=y" }, secrets: ["aws"] };
    const deed = await bothWays((env) =>
      registerStack(env, { name: "new one", components, description: "it's", ...more }),
    );
    expect(deed.commands.zenml.notes.join(" ")).toContain("description of a stack");
    expect(deed.commands.zenml.text).toContain("zenml stack register 'new one' \\\n  --orchestrator=default");
  });

  test("update with another order, an emptied type, name, labels, environment", () =>
    bothWays((env) =>
      updateStack(env, {
        ref: "prod",
        name: "production",
        components: { artifact_store: ["default"], experiment_tracker: [], alerter: [] },
        labels: { team: "ml" },
        removeLabels: ["env"],
        description: null,
        environment: { A: "1" },
      }),
    ));

  test("two components of a type exchange their order", () =>
    bothWays((env) => updateStack(env, { ref: "prod", components: { experiment_tracker: ["wandb", "-mlf"] } })));

  test("copy", async () => {
    const deed = await bothWays((env) => copyStack(env, { ref: "prod", name: "prod to go" }));
    expect(deed.commands.mlstack.text).toBe("mlstack stack copy prod 'prod to go'");
    expect(deed.commands.zenml.notes.join()).toContain("nothing else of it");
  });

  test("copy of a component", async () => {
    const deed = await bothWays((env) => copyComponent(env, { type: "experiment_tracker", ref: "-mlf", name: "mlf2" }));
    expect(deed.commands.mlstack.text).toBe("mlstack experiment-tracker copy -- -mlf mlf2");
  });

  test("set active", () => bothWays((env) => setActiveStack(env, { ref: "prod" })));
  test("delete a stack", () => bothWays((env) => deleteStack(env, { ref: "prod" })));
  test("delete a stack with its components", async () => {
    const deed = await bothWays((env) => deleteStack(env, { ref: "prod", recursive: true }));
    expect(deed.commands.mlstack.text).toBe(
      "mlstack stack delete prod --yes &&\nmlstack artifact-store delete s3-prod &&\nmlstack experiment-tracker delete -- -mlf",
    );
  });
  test("delete a component", () =>
    bothWays((env) => deleteComponent(env, { type: "experiment_tracker", ref: "wandb" })));
  test("copy several, label several, delete several", async () => {
    const refs = ["-mlf", "wandb"];
    const type = "experiment_tracker";
    const copies = refs.map((ref) => ({ ref, name: `${ref}-2` }));
    const copied = await bothWays((env) => copyComponents(env, { type, copies }));
    expect(copied.commands.zenml.text).toBe(
      "zenml experiment-tracker copy -- -mlf -mlf-2 &&\nzenml experiment-tracker copy wandb wandb-2",
    );
    await bothWays((env) =>
      copyStacks(env, {
        copies: [
          { ref: "prod", name: "a" },
          { ref: "default", name: "b" },
        ],
      }),
    );
    await bothWays((env) => labelComponents(env, { type, refs, labels: { team: "ml" } }));
    await bothWays((env) => labelStacks(env, { refs: ["prod"], labels: { team: "ml" }, removeLabels: ["env"] }));
    await bothWays((env) => deleteStacks(env, { refs: ["prod"] }));
    await bothWays((env) => deleteComponents(env, { type, refs: ["wandb"] }));
  });

  test("labels, variables, secrets and connector of a component", () =>
    bothWays(async (env) => {
      const before = { labels: { a: "1", b: "2" }, environment: { X: "1", Y: "2" }, addSecrets: ["aws"] };
      value(await updateComponent(env, { type: "artifact_store", ref: "s3-prod", ...before }));
    }));
});

test("undo and redo are told as such, and ZenML has neither", async () => {
  const env = emptyHome();
  const log = recorded(env);
  await s3Store(env);
  value(await undo(env));
  expect(await told(log)).toMatchObject({ mlstack: "mlstack undo", zenml: "" });
  expect((await log.last()).kind).toBe("undo");
  value(await redo(env));
  expect((await told(log)).notes).toContain("ZenML has no command");
});

test("a typed secret is never told, a reference is", async () => {
  const env = emptyHome();
  const log = recorded(env);
  const configuration = objectOf([
    ["path", "s3://b"],
    ["key", "{{aws.key}}"],
    ["secret", "hush-hush"],
  ]);
  await component(env, { type: "artifact_store", name: "s3", flavor: "s3", configuration });
  const { mlstack, zenml, notes } = await told(log);
  expect(mlstack).toContain("--key='{{aws.key}}'");
  expect(mlstack).toContain(`-- --secret="\${S3_SECRET:?}"`);
  expect(zenml).toContain(`-- --secret="\${S3_SECRET:?}"`);
  expect(notes).toContain("set S3_SECRET first");
  expect(JSON.stringify(await log.last())).not.toContain("hush");
  value(await updateComponent(env, { type: "artifact_store", ref: "s3", set: objectOf([["path", "s3://c"]]) }));
  expect((await told(log)).mlstack).toBe("mlstack artifact-store update s3 --path=s3://c");
});

test("the names in a command are those of right after the change", async () => {
  const env = emptyHome();
  const log = recorded(env);
  const store = await s3Store(env);
  value(
    await registerStack(env, { name: "prod", components: { orchestrator: ["default"], artifact_store: [store.id] } }),
  );
  const first = log.last();
  value(await updateComponent(env, { type: "artifact_store", ref: store.id, name: "renamed" }));
  await first;
  expect((await told(log)).mlstack).toBe("mlstack artifact-store rename s3-prod renamed");
});

describe("ahead of time:", () => {
  test("a stack is made anew in an empty home by the commands that it stands for", async () => {
    const [here, there] = [emptyHome(), emptyHome()];
    await s3Stack(here);
    const { describe: look, make } = value(await commandsForStack(here, { ref: "prod" }));
    expect(look.zenml.text).toBe("zenml stack describe prod");
    await runCommands(there, make.mlstack);
    expect(await contents(there)).toEqual(await contents(here));
    expect(value(await commandsForStack(here, { ref: "default" })).make.mlstack.text).toBe("");
  });

  test("a form's command does what saving it would, and leaves stored secrets alone", async () => {
    const env = emptyHome();
    const flavor = value(await describeFlavor(env, { type: "artifact_store", name: "s3" }));
    const configuration = objectOf([
      ["path", "s3://b"],
      ["secret", "hush"],
    ]);
    const { id } = await component(env, { type: "artifact_store", name: "s3", flavor: "s3", configuration });
    const wanted = { flavor, id, name: "s4", configuration: objectOf([["path", "s3://c"]]), kept: ["secret"] };
    const kept = value(await commandsForUnsavedComponent(env, wanted));
    expect(kept.mlstack.text).toBe(
      "mlstack artifact-store update s3 --path=s3://c &&\nmlstack artifact-store rename s3 s4",
    );
    const typed = objectOf([...Object.entries(wanted.configuration), ["secret", "new-hush"]]);
    const changed = value(await commandsForUnsavedComponent(env, { ...wanted, configuration: typed, kept: [] }));
    expect(changed.zenml.text).toContain(`-- --secret="\${S3_SECRET:?}"`);
    expect(JSON.stringify(changed)).not.toContain("hush");
    const cleared = value(await commandsForUnsavedComponent(env, { ...wanted, kept: [] }));
    expect(cleared.mlstack.text).toContain("mlstack artifact-store remove-attribute s3 secret");
  });

  test("a composition's command names its components", async () => {
    const env = emptyHome();
    const { id } = await s3Store(env);
    const { id: local } = value(await getComponent(env, { type: "orchestrator", ref: "default" }));
    const components = { orchestrator: [local], artifact_store: [id] };
    const made = value(await commandsForUnsavedStack(env, { id: null, name: "prod", components }));
    expect(made.mlstack.text).toBe("mlstack stack register prod --orchestrator=default --artifact-store=s3-prod");
  });

  test("a flavor's command asks for what it cannot do without", async () => {
    const flavor = value(await describeFlavor(emptyHome(), { type: "artifact_store", name: "s3" }));
    const { zenml } = commandsForFlavor(flavor, "s3");
    expect(zenml).toEqual({
      text: `zenml artifact-store register s3 --flavor=s3 --path="\${S3_PATH:?}"`,
      notes: ["Set S3_PATH first."],
    });
  });
});
