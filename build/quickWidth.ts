import { readFile } from "node:fs/promises";
import type { BunPlugin } from "bun";
import { narrow } from "../src/core/narrow.ts";

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
