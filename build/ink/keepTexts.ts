import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { BunPlugin } from "bun";

/** What is changed in files of Ink 8.0.0's build folder, each found exactly once. */
const changes: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  // By itself it takes each text apart to leave out what would move the cursor.
  "squash-text-nodes.js": [
    ["import sanitizeAnsi from", "import sanitizeText from"],
    [
      "const squashTextNodes =",
      "const sanitizeAnsi = rememberTexts(sanitizeText);\nconst squashTextNodes = rememberNodes((node) => squashNodes(node));\nconst squashNodes =",
    ],
  ],
  "render-node-to-output.js": [
    ["import widestLine from", "import widestLineOf from"],
    ["const applyPaddingToText =", "const widestLine = rememberTexts(widestLineOf);\nconst applyPaddingToText ="],
    // A text has neither padding nor a border, for which Yoga would be asked four times.
    ["const maxWidth = getMaxWidth(yogaNode);", "const maxWidth = yogaNode.getComputedWidth();"],
  ],
};

/**
 * Lets Ink remember what it found out about a text; by itself it takes all texts of the screen apart anew for each frame, which was a quarter of the time from a
 * key to its frame. The program works without it. Throws where Ink's files no longer look as they did.
 */
export const keepTexts: BunPlugin = {
  name: "ink-keep-texts",
  setup(build) {
    build.onLoad(
      { filter: /[\\/]ink[\\/]build[\\/](squash-text-nodes|render-node-to-output)\.js$/ },
      async ({ path }) => {
        let source = await readFile(path, "utf8");
        for (const [from, to] of changes[basename(path)] ?? []) {
          if (source.split(from).length !== 2)
            throw new Error(`${path} has changed: ${JSON.stringify(from)} was expected once`);
          source = source.replace(from, () => to);
        }
        const known = JSON.stringify(join(import.meta.dir, "knownTexts.ts"));
        return { contents: `import { rememberNodes, rememberTexts } from ${known};\n${source}`, loader: "js" };
      },
    );
  },
};
