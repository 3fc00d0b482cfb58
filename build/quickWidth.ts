import { readFile } from "node:fs/promises";
import type { BunPlugin } from "bun";

/**
 * Characters that are one cell wide by themselves and never join with a neighbour: printable ASCII, Latin letters, and the dashes, arrows, lines, blocks and
 * marks that screens are drawn with. `test/build/quickWidth.test.ts` compares each with what `string-width` says.
 */
export const narrow =
  "\\u0020-\\u007E\\u00A1-\\u00A8\\u00AA-\\u00AC\\u00AF-\\u02FF\\u2010-\\u2027\\u2030-\\u203B\\u2190-\\u2193\\u2500-\\u25A9\\u25CB-\\u25D9\\u2713\\u2717";

const plain = "/^[\\u0020-\\u007E]*$/";

/**
 * Lets `string-width`, which Ink asks for the width of every row of every frame, count such texts as quickly as it counts ASCII. A row with a border or a `·`
 * otherwise goes through `Intl.Segmenter`, one object per character. Its answers stay the same. Throws where `string-width` no longer looks as it did.
 */
export const quickWidth: BunPlugin = {
  name: "quick-width",
  setup(build) {
    build.onLoad({ filter: /[\\/]node_modules[\\/]string-width[\\/]index\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      if (!source.includes(plain))
        throw new Error(`${path} has no quick way for ${plain} any more: see build/quickWidth.ts`);
      return { contents: source.replace(plain, `/^[${narrow}]*$/`), loader: "js" };
    });
  },
};
