import { readFile } from "node:fs/promises";
import type { BunPlugin } from "bun";

/** The memory section of yoga-layout 3.2's WebAssembly: one memory that may grow, from 256 pages of 64 KiB (LEB128 `80 02`) to 32,768. */
const section = Buffer.from([0x05, 0x07, 0x01, 0x01, 0x80, 0x02, 0x80, 0x80, 0x02]);
/** 16 pages, in as many bytes. */
const pages = Buffer.from([0x90, 0x00]);
const pagesAt = 4;

/**
 * Lets Yoga, which lays out Ink's boxes, begin with 1 MiB of memory in place of 16. The garbage collector counts those twice as in use and waits for as much garbage
 * more, which is 10 MiB of the peak. Yoga asks for more when it needs more. Throws where the WebAssembly no longer looks as it did.
 */
export const yogaMemory: BunPlugin = {
  name: "yoga-memory",
  setup(build) {
    build.onLoad({ filter: /[\\/]yoga-wasm-base64-esm\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const base64 = /;base64,([A-Za-z0-9+/=]+)/.exec(source)?.[1] ?? "";
      const program = Buffer.from(base64, "base64");
      const at = program.indexOf(section);
      if (at < 0) throw new Error(`${path} has another memory than expected: see build/ink/yogaMemory.ts`);
      pages.copy(program, at + pagesAt);
      return { contents: source.replace(base64, program.toString("base64")), loader: "js" };
    });
  },
};
