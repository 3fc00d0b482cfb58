import { describe, expect, test } from "bun:test";
import { isList, isObject, sameValue, type Value } from "../../src/core/value/value.ts";
import { read } from "../../src/usecases/access.ts";
import { labelComponents } from "../../src/usecases/component/label.ts";
import { openConfiguration } from "../../src/usecases/component/sealing.ts";
import { updateComponent } from "../../src/usecases/component/update.ts";
import type { Env } from "../../src/usecases/env.ts";
import { updateStack } from "../../src/usecases/stack/update.ts";
import { applyFiles } from "../../src/usecases/stackFile/apply.ts";
import { planFiles } from "../../src/usecases/stackFile/plan.ts";
import { validateFiles } from "../../src/usecases/stackFile/validateFiles.ts";
import { fixture, lines } from "../interop/zenmlYaml/fixtures.ts";
import { dump, emptyHome, refusal, value } from "./home.ts";

/** Where we differ on purpose. */
const differing: Readonly<Record<string, "taken" | "refused" | "in another order">> = {
  // ZenML takes a name also for the beginning of another one, and so finds the wrong component; the rule name-prefix warns.
  "prefix-differs.yaml": "taken",
  "prefix-first.yaml": "taken",
  // The same: an empty name is the beginning of all.
  "name-empty.yaml": "refused",
  // The keys of a set have no order there.
  "set.yaml": "in another order",
};

/** The components of a stack as they are stored, secret values in clear. */
function storedComponents(env: Env, stack: string): readonly Value[] {
  return value(
    read(env, (view) => {
      const ids = Object.values(view.stacks.byName(stack)?.components ?? {}).flat();
      const stored = view.components.some([...ids]).map((component) => {
        const { type, name, flavor } = component;
        const configuration = value(openConfiguration(env, component.id, component));
        return { type, name, flavor, configuration };
      });
      return { ok: true, value: stored };
    }),
  );
}

function byName(all: Value | undefined): readonly Value[] {
  const keyed = (isList(all) ? all : []).map((each) => (isObject(each) ? each : {}));
  const plain = keyed.map(({ type, name, flavor, configuration }) => ({ type, name, flavor, configuration }) as Value);
  return plain.toSorted((a, b) => (JSON.stringify(a, keyOnly) < JSON.stringify(b, keyOnly) ? -1 : 1));
}

function keyOnly(key: string, each: unknown): unknown {
  return key === "configuration" ? undefined : each;
}

describe("a file with zenml_version is applied as ZenML imports it", () => {
  for (const { file, ok, stack, components } of lines("imports.jsonl"))
    test(String(file), async () => {
      const env = emptyHome();
      const before = await dump(env);
      const applied = await applyFiles(env, { files: [fixture(`imports/${file}`)] });
      const difference = differing[String(file)];
      const expected = difference === "taken" || (ok && difference !== "refused");
      if (applied.ok !== expected)
        throw new Error(applied.ok ? "was applied" : JSON.stringify(applied.error, undefined, 2));
      if (!applied.ok) {
        expect(["bad-data", "not-found"]).toContain(applied.error.code);
        expect(await dump(env)).toBe(before);
        return;
      }
      if (difference !== undefined) return;
      const stored = byName(storedComponents(env, String(stack)));
      const theirs = byName(components);
      expect(sameValue(stored, theirs) || [stored, theirs]).toBe(true);
    });
});

describe("what is stored under a name that a file of ZenML says", () => {
  const file = fixture("stacks/minimal-local.yaml");

  async function imported(): Promise<Env> {
    const env = emptyHome();
    value(await applyFiles(env, { files: [file] }));
    return env;
  }

  test("is taken as it is when it is the same, with its labels, and nothing is written", async () => {
    const env = await imported();
    const label = { type: "artifact_store", refs: ["desk-store"], labels: { team: "vision" } } as const;
    value(await labelComponents(env, label));
    const before = await dump(env);
    const { steps } = value(await planFiles(env, [file]));
    expect(steps.map(({ kind }) => kind)).toEqual(steps.map(() => "leave"));
    value(await applyFiles(env, { files: [file] }));
    expect(await dump(env)).toBe(before);
  });

  test("and is not the same is refused at its place, and stays", async () => {
    const env = await imported();
    value(await updateComponent(env, { type: "artifact_store", ref: "desk-store", set: { path: "elsewhere" } }));
    value(await updateStack(env, { ref: "minimal-local", components: { orchestrator: ["default"] } }));
    const before = await dump(env);
    const { causes } = refusal(await applyFiles(env, { files: [file] }));
    expect(causes?.map(({ message, at }) => [message, at?.line])).toEqual([
      ["Another artifact store desk-store is stored, which differs in path; ZenML would ask for a new name.", 6],
      ["Another stack minimal-local is stored, which differs in orchestrator; ZenML would ask for a new name.", 13],
    ]);
    expect(await dump(env)).toBe(before);
    const { parts } = value(await validateFiles(env, [file]));
    const found = parts.flatMap(({ findings }) => findings).filter(({ severity }) => severity === "error");
    expect(found.map(({ rule }) => rule)).toEqual(["zenml-name-taken", "zenml-name-taken"]);
  });
});

test("a file of another version of ZenML is read, with a warning at the line that says it", async () => {
  const env = emptyHome();
  const file = fixture("imports/other-version.yaml");
  const { parts } = value(await validateFiles(env, [file]));
  const expected = { rule: "zenml-version", severity: "warning", at: { file, line: 2, column: 1 } };
  expect(parts[0]?.findings).toMatchObject([expected]);
  expect(value(await planFiles(env, [file])).warnings).toMatchObject([expected]);
  const same = value(await validateFiles(env, [fixture("imports/ext.yml")]));
  expect(same.parts.flatMap(({ findings }) => findings).map(({ rule }) => rule)).not.toContain("zenml-version");
});
