import { describe, expect, test } from "bun:test";
import { isList, isObject, sameValue, type Value } from "../../src/core/value/value.ts";
import { read } from "../../src/usecases/access.ts";
import { openConfiguration } from "../../src/usecases/component/sealing.ts";
import type { Env } from "../../src/usecases/env.ts";
import { applyFiles } from "../../src/usecases/stackFile/apply.ts";
import { fixture, lines } from "../interop/zenmlYaml/fixtures.ts";
import { dump, emptyHome, value } from "./home.ts";

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
