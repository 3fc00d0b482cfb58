import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { commands } from "../../../src/tui/actions/table.ts";
import { keyName } from "../../../src/tui/keymap/keyName.ts";
import { misspelt } from "../../../src/tui/keymap/spelling.ts";
import type { KeyEvent } from "../../../src/tui/terminal/events.ts";
import { KeyDecoder } from "../../../src/tui/terminal/keyDecoder.ts";

describe("the name of a key", () => {
  test("is right for every key that a command has by itself", () => {
    const keys = commands.flatMap((command) => command.keys.flatMap((chord) => chord.split(" ")));
    expect(keys.filter((key) => misspelt(key) !== undefined)).toEqual([]);
  });

  test("in another program's habit is answered with the right one", () => {
    const right: Readonly<Record<string, string>> = {
      "Ctrl-S": "ctrl+s",
      "C-s": "ctrl+s",
      "<c-s>": "ctrl+s",
      "^S": "ctrl+s",
      "ctrl+S": "ctrl+s",
      Return: "enter",
      Escape: "esc",
      PgUp: "pageup",
      "shift+a": "A",
      "M-x": "alt+x",
      "alt+ctrl+left": "ctrl+alt+left",
      F5: "f5",
      Backtab: "shift+tab",
    };
    for (const [written, spelled] of Object.entries(right))
      expect([written, misspelt(written)?.hint]).toEqual([written, `Write ${spelled}.`]);
  });

  test("that terminals do not send, or send as another key, is told", () => {
    expect(misspelt("ctrl+i")).toEqual({ message: "Terminals send tab for ctrl+i.", hint: "Write tab." });
    for (const key of ["ctrl+enter", "shift+enter", "ctrl+1", "ctrl+shift+s", "shift+space"])
      expect([key, misspelt(key)?.message]).toEqual([key, expect.stringContaining("do")]);
    expect(misspelt("hyper+x")?.message).toBe("There is no key hyper+x.");
    expect(misspelt("f21")?.message).toBe("There is no key f21.");
  });

  test("as a terminal's own bytes make it is always right", () => {
    const bytes = fc.oneof(
      fc.integer({ min: 0, max: 0x7f }).map((code) => [code]),
      fc.integer({ min: 0x20, max: 0x7e }).map((code) => [0x1b, code]),
      fc
        .tuple(fc.constantFrom(..."ABCDFH"), fc.integer({ min: 2, max: 8 }))
        .map(([final, held]) => [...Buffer.from(`\x1b[1;${held}${final}`)]),
      fc.integer({ min: 1, max: 34 }).map((number) => [...Buffer.from(`\x1b[${number}~`)]),
    );
    fc.assert(
      fc.property(bytes, (sent) => {
        const decoder = new KeyDecoder();
        const events = [...decoder.push(Uint8Array.from(sent)), ...decoder.flush()];
        for (const event of events.filter((each): each is KeyEvent => each.kind === "key"))
          expect([keyName(event), misspelt(keyName(event))]).toEqual([keyName(event), undefined]);
      }),
    );
  });
});
