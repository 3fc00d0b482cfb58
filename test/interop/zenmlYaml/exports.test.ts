import { describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { sameValue, type Value } from "../../../src/core/value/value.ts";
import { contentOf, type StackFileContent } from "../../../src/interop/stackFile/content.ts";
import { readStackFiles } from "../../../src/interop/stackFile/read.ts";
import { filesOf } from "../stackFile/files.ts";
import { fixture, fixturesIn, lines } from "./fixtures.ts";

async function contentOfFile(name: string): Promise<StackFileContent> {
  const read = await readStackFiles([name], filesOf({ [name]: readFileSync(fixture(name)) }));
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.error)}`);
  return contentOf(read.value);
}

/** Components by type as ZenML's client tells them. */
function told({ stacks: [stack], components }: StackFileContent): Value {
  const slots = Object.entries(stack?.components ?? {}).map(([type, names]) => {
    const parts = (names ?? []).map((name) => {
      const found = components.find((each) => each.type === type && each.name === name);
      return { name, flavor: found?.flavor ?? "", configuration: found?.configuration ?? {} };
    });
    return [type, parts] as const;
  });
  return { stack: stack?.name ?? "", components: Object.fromEntries(slots) };
}

describe("what ZenML exported is read as it was stored there", () => {
  const truth = lines("stacks.jsonl");
  for (const { file, ...stored } of truth)
    test(String(file), async () => {
      const read = told(await contentOfFile(String(file)));
      expect(sameValue(read, stored) || [read, stored]).toBe(true);
    });

  test("and no export is left out", () => {
    const known = truth.map(({ file }) => file);
    const files = fixturesIn("stacks").map((name) => `stacks/${name}`);
    // The default stack is in every home.
    expect(files.filter((name) => !known.includes(name))).toEqual(["stacks/default.yaml"]);
  });
});

test("files of 0.93, which have no lists, are read too", async () => {
  for (const name of fixturesIn("stacks-0.93")) {
    const { stacks, components } = await contentOfFile(`stacks-0.93/${name}`);
    expect(stacks).toHaveLength(1);
    expect(components.length).toBeGreaterThan(1);
  }
});
