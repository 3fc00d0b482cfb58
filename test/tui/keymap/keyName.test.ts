import { describe, expect, test } from "bun:test";
import { canonicalKeys, keyName, labelOf } from "../../../src/tui/keymap/keyName.ts";
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

describe("a person's own spelling is understood", () => {
  test.each([
    ["Ctrl+S", "ctrl+s"],
    ["ctrl+shift+s", "ctrl+shift+s"],
    ["control-s", "ctrl+s"],
    ["g g", "g g"],
    ["G", "G"],
    ["shift+g", "G"],
    ["PgDn", "pagedown"],
    ["Escape", "esc"],
    ["alt+Return", "alt+enter"],
    ["+", "+"],
    ["ctrl++", "ctrl++"],
    ["-", "-"],
    ["shift+tab", "shift+tab"],
  ])("%s", (written, name) => {
    expect(canonicalKeys(written)).toBe(name);
  });

  test.each(["", "foo", "ctrl+", "g gg"])("%s is no key", (written) => {
    expect(canonicalKeys(written)).toBeUndefined();
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
