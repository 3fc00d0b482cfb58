import { beforeAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { join } from "node:path";
import fc from "fast-check";
import { componentTypeIds } from "../../../src/core/componentType.ts";
import { objectOf, sameValue, type Value, type ValueObject } from "../../../src/core/value/value.ts";
import { contentOf } from "../../../src/interop/stackFile/content.ts";
import { valueOfNode } from "../../../src/interop/stackFile/node.ts";
import { parseFile } from "../../../src/interop/stackFile/parse.ts";
import { zenmlDialect } from "../../../src/interop/zenmlYaml/dialect.ts";
import { anyValue } from "../../core/value/arbitrary.ts";
import { readText } from "../../interop/stackFile/files.ts";
import { askPython } from "../askPython.ts";
import { zenmlPython } from "../python.ts";

setDefaultTimeout(120_000);

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
console.log(`note: SEED=${seed}`);
const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number): readonly T[] =>
  fc.sample(arbitrary, { numRuns: count, seed });

function ask(questions: readonly Value[]): Promise<readonly ValueObject[]> {
  return askPython(zenmlPython, join(import.meta.dir, "ask_yaml.py"), questions);
}

/** JSON knows no infinity, and Python refuses halves of signs in files. */
function isAskable(value: Value): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "string") return value.isWellFormed();
  if (Array.isArray(value)) return value.every(isAskable);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, each]) => key.isWellFormed() && isAskable(each));
}

const name = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  fc.constantFrom("yes", "1", "1e3", "2024-01-31", "=", "<<", "~", "0x10", "12:30", " x", "é😀\u2028"),
);
const configuration = fc
  .array(fc.tuple(name, anyValue), { maxLength: 4 })
  .map((entries) => objectOf(entries))
  .filter(isAskable);
const slot = fc.uniqueArray(fc.record({ name, flavor: name, configuration }), {
  selector: (each) => each.name,
  minLength: 1,
  maxLength: 2,
});
const stack = fc.record({
  stack_name: name,
  components: fc
    .uniqueArray(fc.constantFrom(...componentTypeIds), { minLength: 1, maxLength: 3 })
    .chain((types) => fc.tuple(...types.map((type) => slot.map((parts) => [type, parts] as const))))
    .map((slots) => objectOf(slots as readonly (readonly [string, Value])[])),
});

/** What plain words of YAML are made of, so that many look like numbers, dates and booleans without being any. */
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."0123456789_.:-+eExXobT"), minLength: 1, maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(..."01-:. TZ+"), minLength: 8, maxLength: 22 }).map((text) => `2024-${text}`),
  fc
    .tuple(fc.integer({ min: 0, max: 2100 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
    .map(([year, month, day]) => `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${day}`),
  fc.tuple(fc.constantFrom("", "+", "-"), fc.double({ noNaN: true }).map(String)).map((parts) => parts.join("")),
  fc.constantFrom(
    "y",
    "Yes",
    "yEs",
    "on",
    "OFF",
    "~",
    "Null",
    "nULL",
    "=",
    "<<",
    ".inf",
    "-.INF",
    ".nan",
    "+.nan",
    "0b",
    "0x_",
  ),
);

describe("what the real ZenML writes and reads", () => {
  const stacks = sample(stack, 200);
  let written: readonly ValueObject[] = [];
  beforeAll(async () => {
    written = await ask(stacks.map((each) => ({ export: each as unknown as Value })));
  });

  test("is read as it was told", async () => {
    for (const [i, asked] of stacks.entries()) {
      const read = await readText(String(written[i]?.text));
      if (!read.ok) throw new Error(`${JSON.stringify(read.error)}\n${written[i]?.text}`);
      const {
        stacks: [told],
        components,
      } = contentOf(read.value);
      const slots = Object.entries(told?.components ?? {}).map(
        ([type, names]) =>
          [
            type,
            (names ?? []).map((each) => {
              const found = components.find((part) => part.type === type && part.name === each);
              return { name: each, flavor: found?.flavor ?? "", configuration: found?.configuration ?? {} };
            }),
          ] as const,
      );
      const same = { stack_name: told?.name ?? "", components: objectOf(slots) };
      expect(sameValue(same, asked as unknown as Value) || [same, asked, written[i]?.text]).toBe(true);
    }
  });

  test("is the same for any words without quotes, as values and as keys", async () => {
    const words = [...new Set(sample(word, 700))].filter(
      (each) => each.trim() === each && !/: |:$|^- |^-$|^\? /.test(each),
    );
    const texts = words.flatMap((each) => [`a:\n  b:\n  - ${each}\n`, `a:\n  b:\n    ${each}: 1\n`]);
    const theirs = await ask(texts.map((load) => ({ load })));
    for (const [i, text] of texts.entries()) {
      const read = await parseFile(new TextEncoder().encode(text), "f.yaml", () => zenmlDialect);
      const answer = theirs[i]?.read;
      const ours = read.ok ? withoutInfinity(valueOfNode(read.value)) : undefined;
      expect(sameValue(ours, answer) || [text, ours, theirs[i]]).toBe(true);
    }
  });
});

/** As it is stored: what is no number becomes null. */
function withoutInfinity(value: Value): Value {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(withoutInfinity);
  if (typeof value !== "object" || value === null) return value;
  return objectOf(Object.entries(value).map(([key, each]) => [key, withoutInfinity(each)] as const));
}
