import { describe, expect, test } from "bun:test";
import { keyName, labelOf } from "../../../src/tui/keymap/keyName.ts";
import { namedKey, textKey } from "../../../src/tui/terminal/events.ts";

describe("keys have one name each", () => {
  test.each([
    [textKey("j"), "j"],
    [textKey("G"), "G"],
    [textKey("?"), "?"],
    [textKey(" "), "space"],
    [namedKey("escape"), "esc"],
    [namedKey("pagedown"), "pagedown"],
    [namedKey("tab", { ctrl: false, alt: false, shift: true }), "shift+tab"],
    [textKey("s", { ctrl: true, alt: false, shift: false }), "ctrl+s"],
    [namedKey("left", { ctrl: true, alt: true, shift: false }), "ctrl+alt+left"],
  ])("%o is %s", (event, name) => {
    expect(keyName(event)).toBe(name);
  });
});

test("labels are short, and chords of letters stand together", () => {
  expect(labelOf(["enter", "l"])).toBe("enter");
  expect(labelOf(["j", "down"], 2)).toBe("j/down");
  expect(labelOf(["g g"])).toBe("gg");
  expect(labelOf(["ctrl+x ctrl+s"])).toBe("ctrl+x ctrl+s");
  expect(labelOf(["pagedown"])).toBe("pgdn");
  expect(labelOf([])).toBe("");
});
