import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { readYaml } from "../../../src/core/value/readYaml.ts";
import { objectOf, sameValue, type Value } from "../../../src/core/value/value.ts";
import { writeYaml } from "../../../src/core/value/yaml.ts";
import { anyValue } from "./arbitrary.ts";

async function read(text: string): Promise<Value> {
  const value = await readYaml(text);
  if (!value.ok) throw new Error(value.error.message);
  return value.value;
}

describe("YAML", () => {
  test("that we write is read back exactly", async () => {
    await fc.assert(
      fc.asyncProperty(anyValue, async (value) => {
        expect(sameValue(await read(writeYaml(value)), value)).toBe(true);
      }),
    );
  });

  test("as people write it keeps integers of any size, floats, dates and keys", async () => {
    const text = "whole: 12345678901234567890123\nfloat: 2.0\nnone: ~\nday: 2020-01-01\n8080: &x {a: yes}\n~: *x";
    const inner = objectOf([["a", "yes"]]);
    expect(
      sameValue(
        await read(text),
        objectOf([
          ["whole", 12345678901234567890123n],
          ["float", 2],
          ["none", null],
          ["day", "2020-01-01"],
          ["8080", inner],
          ["~", inner],
        ]),
      ),
    ).toBe(true);
    expect(await read("")).toBe(null);
  });

  test.each([
    ["a: [1\nb: 2", 2],
    ["a: 1\na: 2", 2],
    ["a: 1\n---\nb: 2", 2],
    ["a: *nothing", 1],
    ["a: !!binary aGk=", 1],
    ["{{aGk.key}}", 1],
    ["? [aGk]\n: 1", 1],
  ])("that is wrong says in which line, and repeats nothing of it: %j", async (text, line) => {
    const value = await readYaml(text);
    expect(value).toMatchObject({ ok: false, error: { line } });
    expect(value.ok ? "" : value.error.message).not.toContain("aGk");
  });
});
