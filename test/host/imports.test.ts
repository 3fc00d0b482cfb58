import { expect, test } from "bun:test";
import { importsOf } from "../../src/host/imports.ts";

/** `specifier@line`, with a tilde before those that are lazy. */
function found(source: string): readonly string[] {
  return importsOf(source).map(({ specifier, line, lazy }) => `${lazy ? "~" : ""}${specifier}@${line}`);
}

test("imports are found in all their forms, with their lines", () => {
  const source = `import a, { b as c, type D } from "./a.ts";
import * as n from 'n'; import "side";
export * from "./e.ts"; export { q } from "./q.ts";
const late = await import(
  "./late.ts");`;
  expect(found(source)).toEqual(["./a.ts@1", "n@2", "side@2", "./e.ts@3", "./q.ts@3", "~./late.ts@4"]);
});

test("imports of types alone are none, since nothing of them is loaded", () => {
  expect(found('import type { T } from "./t.ts"; export type { U } from "./u.ts"; import type V from "v";')).toEqual(
    [],
  );
});

test("what stands in comments, texts and expressions is none", () => {
  const source = `// import "a"
/* import "b" */ const text = 'import "c"'; const pattern = /import "d"/;
const o = { import: "e" }; o.import("f"); import.meta.url; const half = 4 / 2; const more = \`import "g" \${half}\`;
export const x = 1; export default class {}`;
  expect(found(source)).toEqual([]);
});

test("imports inside templates are found", () => {
  expect(
    found(
      "const t = `a $\\{await import('./in.ts')} b $\\{`c $\\{import('./deep.ts')} d`} e`; import 'after';".replaceAll(
        "\\",
        "",
      ),
    ),
  ).toEqual(["~./in.ts@1", "~./deep.ts@1", "after@1"]);
});
