import { expect, test } from "bun:test";
import type { MapNode } from "../../../src/interop/stackFile/node.ts";
import { valueOfNode } from "../../../src/interop/stackFile/node.ts";
import { parseFile } from "../../../src/interop/stackFile/parse.ts";
import { filledTemplate } from "../../../src/interop/stackFile/template.ts";

async function filled(description: string, answers: Readonly<Record<string, string>>) {
  const text = `mlstack: 1\ntemplate: { summary: s, questions: { a: { ask: a } } }\nd: { e: ${JSON.stringify(description)} }\n`;
  const parsed = await parseFile(new TextEncoder().encode(text), "f.yaml");
  if (!parsed.ok || parsed.value.kind !== "map") throw new Error("is no map");
  const file: MapNode = parsed.value;
  const made = filledTemplate(file, answers);
  return made.ok ? valueOfNode(made.value) : made.error.map(({ message }) => message);
}

test("an answer stands where its placeholder stood, and signs that were doubled stay", async () => {
  expect(await filled(`x \${a} $\${a} \${`, { a: `\${a}` })).toMatchObject({ d: { e: `x \${a} \${a} \${` } });
});

test("what is nothing but a placeholder goes with an empty answer", async () => {
  expect(await filled(`\${a}`, { a: "" })).not.toHaveProperty("d.e");
});

test("a placeholder without a question is refused", async () => {
  expect(await filled(`\${b}`, {})).toEqual([`There is no question b for the placeholder \${b}.`]);
});

test("placeholders that never end are read once", async () => {
  const open = `\${`.repeat(500_000);
  expect(await filled(open, {})).toMatchObject({ d: { e: open } });
});
