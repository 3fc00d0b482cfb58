import { expect, test } from "bun:test";
import fc from "fast-check";
import { parse } from "yaml";
import { readFlow, writeFlow } from "../../../src/core/value/flow.ts";
import { objectOf, sameValue, type Value } from "../../../src/core/value/value.ts";
import { anyValue } from "./arbitrary.ts";

const container = anyValue.filter((value) => typeof value === "object" && value !== null);

function fromYaml(read: unknown): Value {
  if (read instanceof Map) return objectOf([...read].map(([key, each]) => [String(key), fromYaml(each)]));
  return Array.isArray(read) ? read.map(fromYaml) : (read as Value);
}

/** Keys stay texts as they are written; YAML makes null of `~:`. */
function hasOtherKeys(read: unknown): boolean {
  if (read instanceof Map) return [...read].some(([key, each]) => typeof key !== "string" || hasOtherKeys(each));
  return Array.isArray(read) && read.some(hasOtherKeys);
}

function rawYaml(text: string, version: "1.1" | "1.2"): unknown {
  return parse(text, { version, intAsBigInt: true, mapAsMap: true, merge: false });
}

function asYaml(text: string, version: "1.1" | "1.2"): Value {
  return fromYaml(rawYaml(text, version));
}

test("what is written in one line is read back exactly, by us and by readers of YAML 1.1 and 1.2", () => {
  fc.assert(
    fc.property(container, (value) => {
      const text = writeFlow(value);
      expect(sameValue(readFlow(text), value)).toBe(true);
      expect(sameValue(asYaml(text, "1.1"), value)).toBe(true);
      expect(sameValue(asYaml(text, "1.2"), value)).toBe(true);
    }),
  );
});

const parts =
  "a|b c|1|-2.5|1e3|0x1F|true|Null|~|x: y|s3://ml/x|'it''s'|\"q\\n\"|: | #|,|[|]|{|}|:| |-|yes|\"k\": ".split("|");

test("what we read is what YAML means", () => {
  const text = fc
    .array(fc.constantFrom(...parts), { maxLength: 8 })
    .chain((inner) => fc.constantFrom(`[${inner.join("")}]`, `{${inner.join("")}}`, `[${inner.join(", ")}]`));
  let read = 0;
  fc.assert(
    fc.property(text, (each) => {
      const ours = readFlow(each);
      if (ours === undefined) return;
      const theirs = rawYaml(each, "1.2");
      if (hasOtherKeys(theirs)) return;
      read++;
      expect(sameValue(ours, fromYaml(theirs))).toBe(true);
    }),
    { numRuns: 2000 },
  );
  expect(read).toBeGreaterThan(100);
});

test("hand-written YAML and JSON", () => {
  expect(writeFlow(readFlow("{a: 1, b: [x, 'y z', 2.0], c: {d: ~}, }") ?? null)).toBe(
    '{a: 1, b: [x, "y z", 2.0], c: {d: null}}',
  );
  expect(readFlow('["none", 123456789012345678901234567890]')).toEqual(["none", 123456789012345678901234567890n]);
  for (const half of ["[a", "{a", "{a: [1}", "[a] b", "text", "3"]) expect(readFlow(half)).toBeUndefined();
});
