import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BunPlugin } from "bun";

/** What is changed in Ink 8.0.0's build/output.js, each found exactly once. */
const changes: readonly (readonly [from: string, to: string])[] = [
  [
    "import stringWidth",
    `import { keptRows, sharedCaches } from ${JSON.stringify(join(import.meta.dir, "keptRows.ts"))};\nimport stringWidth`,
  ],
  ["caches = new OutputCaches();", "caches = sharedCaches(OutputCaches);"],
  ["\n    get() {", "\n    get() { return keptRows(this, { intersectClips, styledCharsToString }); }\n    drawn() {"],
];

/**
 * Lets Ink keep the finished rows of a frame for the next one; by itself it makes 4,800 objects for every frame of 120 × 40 cells. Halves the time from a key
 * to its frame and keeps the peak of memory below 150 MiB (`npm run bench`). The pictures are the same: `test/build/ink.test.ts`. The program works without it.
 * Throws where Ink's file no longer looks as it did: then compare `keptRows.ts` with Ink's `get`, and adapt or drop both.
 */
export const keepRows: BunPlugin = {
  name: "ink-keep-rows",
  setup(build) {
    build.onLoad({ filter: /[\\/]ink[\\/]build[\\/]output\.js$/ }, async ({ path }) => {
      let source = await readFile(path, "utf8");
      for (const [from, to] of changes) {
        if (source.split(from).length !== 2)
          throw new Error(`${path} has changed: ${JSON.stringify(from)} was expected once`);
        source = source.replace(from, () => to);
      }
      return { contents: source, loader: "js" };
    });
  },
};
