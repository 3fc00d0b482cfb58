import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { editOf } from "../../../src/tui/keymap/textEdit.ts";
import { widthOf } from "../../../src/tui/widgets/cells.ts";
import { inputView } from "../../../src/tui/widgets/inputView.ts";

const text = fc.string({ unit: "grapheme" });

describe("an input", () => {
  test("counts cells of wide characters", () => {
    expect(inputView(editOf("漢字ab"), 20)).toMatchObject({ text: "漢字ab", cursor: 6 });
    expect(inputView({ before: "漢", after: "字" }, 20)).toMatchObject({ text: "漢字", cursor: 2 });
  });

  test("shows the part around the cursor, with marks where text is hidden", () => {
    expect(inputView(editOf("abcdefghij"), 6)).toMatchObject({ text: "…ghij", cursor: 5 });
    expect(inputView({ before: "ab", after: "cdefghij" }, 6)).toMatchObject({ text: "abcde…", cursor: 2 });
    expect(inputView(editOf("漢字漢漢"), 6)).toMatchObject({ text: "…漢漢", cursor: 5 });
    expect(inputView(editOf("abcdef"), 4)).toMatchObject({ text: "def", cursor: 3 });
  });

  test("stays where it is until the cursor reaches an edge", () => {
    const content = "abcdefghijklmnop";
    let from = 0;
    const at = (cursor: number): string => {
      const view = inputView({ before: content.slice(0, cursor), after: content.slice(cursor) }, 8, false, from);
      from = view.from;
      return `${view.text}${view.cursor}`;
    };
    expect(at(16)).toBe("…klmnop7");
    expect(at(15)).toBe("…klmnop6");
    expect(at(12)).toBe("…klmnop3");
    expect(at(11)).toBe("…jklmno…3");
    expect(at(10)).toBe("…ijklmn…3");
    expect(at(4)).toBe("…cdefgh…3");
    expect(at(3)).toBe("abcdefg…3");
    expect(at(2)).toBe("abcdefg…2");
    expect(at(6)).toBe("abcdefg…6");
    expect(at(7)).toBe("…cdefgh…6");
    expect(at(16)).toBe("…klmnop7");
  });

  test("hides a secret, one star for each character", () => {
    expect(inputView({ before: "pä", after: "👍" }, 20, true)).toMatchObject({ text: "***", cursor: 2 });
  });

  test("shows a pasted line feed as text", () => {
    expect(inputView(editOf("a\nb"), 20)).toMatchObject({ text: "a^Jb", cursor: 4 });
  });

  test("never shows more than its width", () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 30 }), fc.nat(20), (before, after, width, from) => {
        const view = inputView({ before, after }, width, false, from);
        expect(view.cursor).toBeLessThan(width);
        expect(widthOf(view.text)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
