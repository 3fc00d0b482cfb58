import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { preferenceSentence, themeNames } from "../../../src/core/preference.ts";
import { parsePreferences } from "../../../src/preferences/parse.ts";
import { type Background, builtinThemes, type ThemeFamily } from "../../../src/tui/widgets/builtinThemes.ts";
import { colourCodes, type Rgb, readColour, rgbOf } from "../../../src/tui/widgets/colour.ts";
import type { Style } from "../../../src/tui/widgets/style.ts";
import { themeOf } from "../../../src/tui/widgets/theme.ts";
import { readThemeFile, styleNames } from "../../../src/tui/widgets/themeFile.ts";
import { contrast, difference, seen } from "./vision.ts";

/** Backgrounds that many people have: plain ones, and those of well-known colour schemes. */
const backgrounds: Readonly<Record<Background, readonly string[]>> = {
  // Black, VS Code, One Dark, Solarized, Nord, Dracula, Tokyo Night
  dark: ["#000000", "#1e1e1e", "#282c34", "#002b36", "#2e3440", "#282a36", "#1a1b26"],
  // White, Solarized, Catppuccin Latte, One Light
  light: ["#ffffff", "#fdf6e3", "#eff1f5", "#fafafa"],
};

const families = Object.keys(builtinThemes) as ThemeFamily[];
const both = ["dark", "light"] as const;

function rgb(text: string): Rgb {
  return seen(readColour(text)) ?? [0, 0, 0];
}

describe.each(families.flatMap((family) => both.map((background) => [family, background] as const)))(
  "the theme %s for %s terminals",
  (family, background) => {
    const { full } = builtinThemes[family][background];
    const isHigh = family === "high-contrast";

    test("can be read on usual backgrounds: text by WCAG AA, high contrast by AAA; borders can be seen [E41]", () => {
      const least = (style: Style): number => (style === "border" ? (isHigh ? 4.5 : 3) : isHigh ? 7 : 4.5);
      const usual = isHigh
        ? [backgrounds[background][0], background === "dark" ? "#1e1e1e" : "#fafafa"]
        : backgrounds[background];
      const faint = styleNames.flatMap((style) => {
        const colour = seen(full[style].colour);
        if (colour === undefined) return [];
        return usual.flatMap((behind = "") => {
          const ratio = contrast(colour, rgb(behind));
          return ratio < least(style) ? [`${style} on ${behind}: ${ratio.toFixed(2)}`] : [];
        });
      });
      expect(faint).toEqual([]);
    });

    test("keeps to the sixteen colours of the terminal's user where there are no more", () => {
      const theme = themeOf({
        name: `${family === "standard" ? "" : `${family}-`}${background}` as "dark",
        depth: "16",
      });
      for (const { on } of Object.values(theme.looks)) expect(on).not.toMatch(/[34]8;/);
    });
  },
);

test.each(both)("colour-blind people tell good from bad and doubtful on %s terminals [E41]", (background) => {
  const { ok, warn, bad } = builtinThemes["colour-blind"][background].full;
  const [good, doubtful, wrong] = [ok, warn, bad].map(({ colour }) => seen(colour) ?? [0, 0, 0]) as [Rgb, Rgb, Rgb];
  for (const vision of ["normal", "protanopia", "deuteranopia"] as const)
    for (const [a, b] of [
      [good, wrong],
      [good, doubtful],
      [wrong, doubtful],
    ] as const)
      expect(difference(vision, a, b)).toBeGreaterThan(25);
  // The measure does notice what this theme is for.
  const { ok: green, bad: red } = builtinThemes.standard[background].full;
  expect(difference("deuteranopia", seen(green.colour) ?? good, seen(red.colour) ?? wrong)).toBeLessThan(20);
});

describe("a theme without colours", () => {
  test("has none, whatever its name, and tells cursor, focus and matches apart [E41]", () => {
    for (const name of themeNames) {
      const { looks } = themeOf({ name, depth: "none", changes: { bad: { colour: 1, bold: true } } });
      for (const { on } of Object.values(looks)) expect(on).not.toMatch(/\[(?:3|4(?!m)|9|10)\d*/);
      expect(looks.cursor.on).not.toBe("");
      expect(looks.match.on).not.toBe(looks.plain.on);
      expect(looks.focus.on).not.toBe(looks.border.on);
    }
  });
});

describe("a colour", () => {
  test("is written as #rrggbb, a number or a name", () => {
    expect(readColour("#ff8800")).toEqual([255, 136, 0]);
    expect(readColour("#f80")).toEqual([255, 136, 0]);
    expect([readColour("208"), readColour("bright-blue"), readColour("default")]).toEqual([208, 12, "default"]);
    for (const text of ["", "256", "#ff88", "orange", "1.5", "-1"])
      expect([text, readColour(text)]).toEqual([text, undefined]);
  });

  test("becomes the nearest that the terminal has", () => {
    expect(colourCodes([255, 136, 0], "truecolor", false)).toBe("38;2;255;136;0");
    expect(colourCodes([255, 136, 0], "256", false)).toBe("38;5;208");
    expect(colourCodes([250, 5, 5], "16", true)).toBe("101");
    expect(colourCodes(9, "truecolor", false)).toBe("91");
    expect(colourCodes("default", "256", true)).toBe("49");
    expect(colourCodes(208, "none", false)).toBe("");
  });

  test("of the 256 is found again from what it looks like", () => {
    fc.assert(
      fc.property(fc.integer({ min: 16, max: 255 }), (index) => {
        const code = colourCodes(rgbOf(index), "256", false);
        expect(rgbOf(Number(code.split(";")[2]))).toEqual(rgbOf(index));
      }),
    );
  });
});

describe("theme.yaml", () => {
  const read = (text: string) => readThemeFile(parsePreferences("theme.yaml", text));

  test("changes styles of a theme", () => {
    expect(
      read('base: light\nbad: "#ff0000"\nok: {color: 2, bold: true, underline: false, background: default}\n'),
    ).toEqual({
      base: "light",
      changes: { bad: { colour: [255, 0, 0] }, ok: { colour: 2, bold: true, underline: false, background: "default" } },
      problems: [],
    });
    const { looks } = themeOf({ name: "dark", depth: "256", changes: { accent: { colour: 196 } } });
    // What is not changed stays: an accent is bold.
    expect(looks.accent).toEqual({ on: "\u001b[1m\u001b[38;5;196m", off: "\u001b[39m\u001b[22m" });
  });

  test("tells each mistake with its line and what to write, and keeps the rest [E41]", () => {
    const { changes, base, problems } = read(
      "base: drak\nborder: #888888\nbda: red\nbad: rde\nok: {colour: red, bold: yes}\nwarn: [1]\nkey: cyan\n",
    );
    expect(problems.map(preferenceSentence)).toEqual([
      "theme.yaml, line 1: There is no theme drak. Did you mean dark?",
      'theme.yaml, line 2: The colour is missing. A colour that begins with # is written in quotes: "#ff8800".',
      "theme.yaml, line 3: There is no style bda. Did you mean bad?",
      "theme.yaml, line 4: rde is no colour. Did you mean red?",
      "theme.yaml, line 5: A style has no colour. Did you mean color?",
      "theme.yaml, line 5: bold is true or false. Write bold: true or bold: false.",
      'theme.yaml, line 6: This is no colour. Write "#rrggbb", a number from 0 to 255, default, or a name such as red or bright-blue.',
    ]);
    expect([base, changes.key]).toEqual([undefined, { colour: 6 }]);
  });
});
