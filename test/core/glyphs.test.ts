import { afterEach, describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { asciiGlyph, asciiGlyphs } from "../../src/core/glyphs.ts";
import { showOnlyAscii, visible } from "../../src/core/visible.ts";

afterEach(() => showOnlyAscii(false));

describe("signs beyond ASCII", () => {
  test("that the program itself writes all have one of ASCII that stands for them", () => {
    const root = join(import.meta.dir, "../..");
    const files = [...new Bun.Glob("src/{core,usecases,tui}/**/*.{ts,tsx}").scanSync({ cwd: root })];
    // The braille of the spinner has its own; Windows 1252 and the like are read, not written.
    const others = new Set(["src/core/glyphs.ts", "src/tui/widgets/Spinner.tsx"]);
    const missing = files
      .filter((file) => !others.has(file))
      .flatMap((file) => {
        const signs = withoutComments(readFileSync(join(root, file), "utf8")).match(/[^\x00-\x7f]/gu) ?? [];
        return signs.filter((sign) => asciiGlyph(sign) === undefined).map((sign) => `${file} ${sign}`);
      });
    expect(missing).toEqual([]);
  });

  test("become as many signs of ASCII", () => {
    expect(asciiGlyphs("┌ ✓ › ● · — … ┐ é")).toBe("+ v > * - - ~ + é");
  });
});

/** The code of a file with its texts. */
function withoutComments(text: string): string {
  return text
    .replace(/^\s*(?:\/\*\*?|\*).*$/gm, "")
    .replace(/\s\/\/.*$/gm, "")
    .replace(/\/\*\*.*?\*\//gs, "");
}

describe("where only ASCII can be shown", () => {
  test("a text holds nothing else, and other signs are told by number", () => {
    showOnlyAscii(true);
    expect(visible("größe 漢 ✓ 👍🏽\u202e\u001b")).toBe(
      "gr\\u{f6}\\u{df}e \\u{6f22} v \\u{1f44d}\\u{1f3fd}\\u{202e}^[",
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(visible(text)).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });

  test("a text of ASCII looks as everywhere", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."ab \u001b\u007f\t\n~".split("")) }),
        fc.boolean(),
        (text, newline) => {
          const usual = visible(text, { newline });
          showOnlyAscii(true);
          const only = visible(text, { newline });
          showOnlyAscii(false);
          expect(only).toBe(usual);
        },
      ),
    );
  });
});
