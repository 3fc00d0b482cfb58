import { expect, test } from "bun:test";
import { join } from "node:path";

const root = join(import.meta.dir, "../../../src");

/**
 * What the screens take of Ink. Not `Static`, which writes above the screen and scrolls it; not `useInput`, `usePaste` and `useFocus`, which glue keys together
 * and know nothing of the table of commands; not `useWindowSize`, which draws twice; not `useAnimation`, which never rests.
 */
const allowed = new Set(["Box", "Text", "DOMElement", "measureElement", "render", "useApp", "useCursor", "useStdout"]);

test("of Ink only that is used which neither flickers nor reads keys", async () => {
  const taken: string[] = [];
  for await (const path of new Bun.Glob("**/*.{ts,tsx}").scan(root)) {
    const source = await Bun.file(join(root, path)).text();
    for (const [, names = ""] of source.matchAll(/import (?:type )?\{([^}]*)\} from "ink"/g))
      taken.push(...names.split(",").map((name) => name.trim().replace(/^type /, "")));
    if (/import [^{]* from "ink"/.test(source)) taken.push(`all of it in ${path}`);
  }
  expect(taken.length).toBeGreaterThan(10);
  expect([...new Set(taken)].filter((name) => name !== "" && !allowed.has(name))).toEqual([]);
});
