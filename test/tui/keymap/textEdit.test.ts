import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import {
  editByKey,
  editOf,
  graphemes,
  insertText,
  suggestionOf,
  type TextEdit,
  textOfEdit,
} from "../../../src/tui/keymap/textEdit.ts";

/** `ab|cd` with the bar as the cursor. */
function at(drawn: string): TextEdit {
  const [before = "", after = ""] = drawn.split("|");
  return { before, after };
}

function press(drawn: string, ...keys: string[]): string {
  let edit = at(drawn);
  for (const key of keys) edit = editByKey(edit, key) ?? edit;
  return `${edit.before}|${edit.after}`;
}

describe("readline keys", () => {
  test.each([
    ["ab|c", "left", "a|bc"],
    ["ab|c", "ctrl+f", "abc|"],
    ["ab|c", "ctrl+a", "|abc"],
    ["ab|c", "end", "abc|"],
    ["ab|c", "backspace", "a|c"],
    ["ab|c", "delete", "ab|"],
    ["ab|c", "ctrl+k", "ab|"],
    ["ab|c", "ctrl+u", "|c"],
    ["s3://my bucket/a b|", "ctrl+w", "s3://my bucket/a |"],
    ["s3://ml/prod|", "alt+backspace", "s3://ml/|"],
    ["s3://ml/prod|", "alt+b", "s3://ml/|prod"],
    ["s3://|ml/prod", "ctrl+right", "s3://ml|/prod"],
    ["|one two", "alt+d", "| two"],
    ["|", "backspace", "|"],
    ["a👨‍👩‍👧|b", "backspace", "a|b"],
    ["a|é", "right", "aé|"],
  ])("%s and %s gives %s", (drawn, key, after) => {
    expect(press(drawn, key)).toBe(after);
  });

  test("other keys are left to others", () => {
    expect(editByKey(editOf("a"), "ctrl+s")).toBeUndefined();
    expect(editByKey(editOf("a"), "constructor")).toBeUndefined();
  });
});

const keys = fc.constantFrom("left", "right", "home", "end", "ctrl+left", "ctrl+right", "alt+b", "alt+f");

test("moving the cursor never changes the text, and never splits a grapheme", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.array(keys), (text, pressed) => {
      let edit = editOf(text);
      for (const key of pressed) edit = editByKey(edit, key) ?? edit;
      expect(textOfEdit(edit)).toBe(text);
      expect([...graphemes(edit.before), ...graphemes(edit.after)]).toEqual([...graphemes(text)]);
    }),
  );
});

test("a mark stays with the sign before the word", () => {
  expect(editByKey(editOf("\u2190\u0338\u4e00"), "alt+b")).toEqual({ before: "\u2190\u0338", after: "\u4e00" });
});

test("a suggestion gives way to what is typed, and stays when the cursor moves", () => {
  const edit = suggestionOf("kubernetes");
  expect(insertText(edit, "k")).toEqual(editOf("k"));
  expect(editByKey(edit, "backspace")).toEqual(editOf(""));
  expect(editByKey(edit, "ctrl+u")).toEqual(editOf(""));
  expect(editByKey(edit, "end")).toEqual(editOf("kubernetes"));
  expect(editByKey(edit, "left")).toEqual({ before: "kubernete", after: "s" });
  expect(suggestionOf("")).toEqual(editOf(""));
});

test("typing never loses a key", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 })),
      (a, b, typed) => {
        let edit: TextEdit = { before: a, after: b };
        for (const text of typed) edit = insertText(edit, text);
        expect(textOfEdit(edit)).toBe(a + typed.join("") + b);
      },
    ),
  );
});

describe("what is cut", () => {
  function keys(edit: TextEdit, ...names: readonly string[]): TextEdit {
    return names.reduce((now, name) => editByKey(now, name) ?? now, edit);
  }

  test("comes back with ctrl+y, also in another text", () => {
    expect(keys(editOf("one two"), "ctrl+w", "home", "ctrl+y")).toEqual({ before: "two", after: "one " });
    expect(keys(editOf("x"), "ctrl+y")).toEqual(editOf("xtwo"));
  });

  test("in several cuts in a row comes back as a whole", () => {
    expect(keys(editOf("one two three"), "ctrl+w", "ctrl+w", "ctrl+y", "ctrl+y")).toEqual(
      editOf("one two threetwo three"),
    );
    expect(keys({ before: "a b", after: "c d" }, "alt+d", "ctrl+u", "ctrl+y")).toEqual({ before: "a bc", after: " d" });
    expect(keys(editOf("one two"), "ctrl+w", "left", "ctrl+w", "end", "ctrl+y")).toEqual(editOf(" one"));
  });

  test("is kept when a key cuts nothing", () => {
    expect(keys(editOf("one"), "ctrl+u", "ctrl+k", "ctrl+w", "ctrl+y")).toEqual(editOf("one"));
  });
});

test.each([
  ["ab", "", "ba", ""],
  ["ab", "cd", "acb", "d"],
  ["a", "", "a", ""],
  ["", "ab", "", "ab"],
  ["a👩‍💻", "", "👩‍💻a", ""],
])("ctrl+t: %s|%s", (before, after, nextBefore, nextAfter) => {
  expect(editByKey({ before, after }, "ctrl+t")).toEqual({ before: nextBefore, after: nextAfter });
});
