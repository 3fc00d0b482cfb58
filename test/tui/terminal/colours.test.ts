import { describe, expect, test } from "bun:test";
import {
  backgroundAnswer,
  backgroundByEnvironment,
  canAskBackground,
  colourDepth,
  isUnicode,
} from "../../../src/tui/terminal/colours.ts";
import type { TerminalEvent } from "../../../src/tui/terminal/events.ts";
import { KeyDecoder } from "../../../src/tui/terminal/keyDecoder.ts";

/** The events of what a terminal sends. */
function sent(bytes: string): readonly TerminalEvent[] {
  return new KeyDecoder().push(Buffer.from(bytes));
}

describe("how many colours", () => {
  test("is what the terminal says itself", () => {
    const depths: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
      [{ TERM: "xterm-256color", COLORTERM: "truecolor" }, "truecolor"],
      [{ TERM: "xterm-direct" }, "truecolor"],
      [{ TERM: "tmux-256color" }, "256"],
      [{ TERM: "xterm-kitty" }, "256"],
      [{ TERM: "xterm" }, "16"],
      [{ TERM: "linux" }, "16"],
      [{ TERM: "vt100" }, "none"],
      [{ TERM: "xterm-256color", COLORTERM: "truecolor", NO_COLOR: "1" }, "none"],
      [{ TERM: "xterm-256color", NO_COLOR: "" }, "256"],
    ];
    for (const [environment, depth] of depths)
      expect([environment, colourDepth(environment, "linux")]).toEqual([environment, depth as "16"]);
    expect(colourDepth({}, "win32")).toBe("truecolor");
  });
});

describe("the background", () => {
  test("is told in all forms that terminals have", () => {
    const answers: Readonly<Record<string, string>> = {
      "\x1b]11;rgb:ffff/ffff/ffff\x1b\\": "light",
      "\x1b]11;rgb:fd/f6/e3\x07": "light",
      "\x1b]11;rgba:0000/2b2b/3636/ffff\x1b\\": "dark",
      "\x1b]11;#1e1e1e\x07": "dark",
      "\x1b]11;rgb:0/0/0\x07": "dark",
      "\x1b[?62;4c": "end",
    };
    for (const [bytes, background] of Object.entries(answers))
      expect([bytes, sent(bytes).map(backgroundAnswer)]).toEqual([bytes, [background as "dark"]]);
  });

  test("is not what other answers, keys or pastes tell", () => {
    for (const bytes of [
      "\x1b]10;rgb:ffff/ffff/ffff\x07",
      "\x1b]11;nonsense\x07",
      "\x1b[12;3R",
      "c",
      "\x1b[A",
      "\x1b[200~]11;rgb:ff/ff/ff\x1b[201~",
    ])
      expect([bytes, sent(bytes).map(backgroundAnswer)]).toEqual([bytes, [undefined]]);
  });

  test("may stand in the environment", () => {
    expect(backgroundByEnvironment({ COLORFGBG: "0;15" })).toBe("light");
    expect(backgroundByEnvironment({ COLORFGBG: "15;default;0" })).toBe("dark");
    expect(backgroundByEnvironment({ COLORFGBG: "15;default" })).toBeUndefined();
    expect(backgroundByEnvironment({})).toBeUndefined();
  });

  test("is not asked of terminals that would draw the question", () => {
    expect(["xterm-256color", "tmux-256color", "screen", "foot"].filter((TERM) => !canAskBackground({ TERM }))).toEqual(
      [],
    );
    expect(["linux", "dumb", "vt220", "eterm-color", ""].filter((TERM) => canAskBackground({ TERM }))).toEqual([]);
  });
});

describe("a locale", () => {
  test("without UTF-8 shows ASCII only; LC_ALL comes before LC_CTYPE before LANG", () => {
    expect(isUnicode({ LANG: "de_DE.UTF-8" }, "linux")).toBe(true);
    expect(isUnicode({ LANG: "en_US.utf8" }, "linux")).toBe(true);
    expect(isUnicode({ LANG: "C" }, "linux")).toBe(false);
    expect(isUnicode({ LANG: "de_DE@euro" }, "linux")).toBe(false);
    expect(isUnicode({ LC_ALL: "C", LANG: "en_US.UTF-8" }, "linux")).toBe(false);
    expect(isUnicode({ LC_CTYPE: "en_US.UTF-8", LANG: "C" }, "linux")).toBe(true);
    expect(isUnicode({ LC_ALL: "", LANG: "C.UTF-8" }, "linux")).toBe(true);
    expect(isUnicode({}, "linux")).toBe(true);
    expect(isUnicode({ TERM: "linux", LANG: "en_US.UTF-8" }, "linux")).toBe(false);
  });
});
