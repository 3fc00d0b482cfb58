import type { Paint, Paints } from "./paints.ts";

/** Whether the background of a terminal is dark or light. */
export type Background = "dark" | "light";

/** The themes that have colours, by what they are for. */
export type ThemeFamily = "standard" | "high-contrast" | "colour-blind";

/** A theme for terminals with 256 colours or more, and for those that have only sixteen, whose looks their users set. */
interface BuiltinTheme {
  readonly full: Paints;
  readonly sixteen: Paints;
}

/** What looks the same in all themes. */
const shape = {
  plain: {},
  strong: { bold: true },
  cursor: { inverse: true },
  idle: { bold: true },
} as const satisfies Partial<Paints>;

/** The colours in which themes differ; what is bold in one is bold in all. */
interface Palette {
  readonly dim: Paint;
  readonly accent: Paint["colour"];
  readonly ok: Paint["colour"];
  readonly warn: Paint["colour"];
  readonly bad: Paint["colour"];
  readonly border: Paint;
  readonly focus: Paint["colour"];
  readonly match: Paint["colour"];
}

function paints({ dim, accent, ok, warn, bad, border, focus, match }: Palette): Paints {
  return {
    ...shape,
    dim,
    accent: { ...coloured(accent), bold: true },
    key: coloured(accent),
    ok: coloured(ok),
    warn: coloured(warn),
    bad: coloured(bad),
    border,
    focus: { ...coloured(focus), bold: true },
    match: { ...coloured(match), bold: true, underline: true },
  };
}

function coloured(colour: Paint["colour"]): Paint {
  return colour === undefined ? {} : { colour };
}

const grey = (colour: number): Paint => ({ colour });

const black = 0;
const red = 1;
const green = 2;
const yellow = 3;
const blue = 4;
const magenta = 5;
const cyan = 6;
const bright = 8;

/** Without colours: bold, dim, underlined and inverse alone tell things apart. */
export const monoPaints: Paints = {
  ...shape,
  dim: { dim: true },
  accent: { bold: true },
  key: { bold: true },
  ok: {},
  warn: { bold: true },
  bad: { bold: true },
  border: { dim: true },
  focus: { bold: true },
  match: { underline: true },
};

/** All themes that have colours. Numbers above 15 are colours of the 256 that every such terminal shows alike. */
export const builtinThemes: Readonly<Record<ThemeFamily, Readonly<Record<Background, BuiltinTheme>>>> = {
  standard: {
    dark: {
      full: paints({
        dim: grey(248),
        accent: 81,
        ok: 114,
        warn: 221,
        bad: 210,
        border: grey(244),
        focus: 81,
        match: 221,
      }),
      sixteen: paints({
        dim: { dim: true },
        accent: cyan,
        ok: green,
        warn: yellow,
        bad: red,
        border: { dim: true },
        focus: cyan,
        match: yellow,
      }),
    },
    light: {
      full: paints({ dim: grey(240), accent: 25, ok: 22, warn: 94, bad: 124, border: grey(243), focus: 25, match: 90 }),
      sixteen: paints({
        dim: { dim: true },
        accent: blue,
        ok: green,
        warn: magenta,
        bad: red,
        border: { dim: true },
        focus: blue,
        match: magenta,
      }),
    },
  },
  "high-contrast": {
    dark: {
      full: paints({
        dim: grey(252),
        accent: 123,
        ok: 119,
        warn: 227,
        bad: 217,
        border: grey(250),
        focus: 227,
        match: 227,
      }),
      sixteen: paints({
        dim: {},
        accent: bright + cyan,
        ok: bright + green,
        warn: bright + yellow,
        bad: bright + red,
        border: {},
        focus: bright + yellow,
        match: bright + yellow,
      }),
    },
    light: {
      full: paints({ dim: grey(238), accent: 18, ok: 22, warn: 54, bad: 88, border: grey(240), focus: 18, match: 90 }),
      sixteen: paints({
        dim: {},
        accent: blue,
        ok: black,
        warn: magenta,
        bad: red,
        border: {},
        focus: blue,
        match: magenta,
      }),
    },
  },
  // Blue against yellow and orange, each of another lightness: what people who do not tell red from green see well.
  "colour-blind": {
    dark: {
      full: paints({
        dim: grey(248),
        accent: 159,
        ok: 75,
        warn: 228,
        bad: 208,
        border: grey(244),
        focus: 159,
        match: 228,
      }),
      sixteen: paints({
        dim: { dim: true },
        accent: cyan,
        ok: bright + blue,
        warn: undefined,
        bad: yellow,
        border: { dim: true },
        focus: cyan,
        match: cyan,
      }),
    },
    light: {
      full: paints({ dim: grey(240), accent: 18, ok: 25, warn: 94, bad: 52, border: grey(243), focus: 18, match: 90 }),
      sixteen: paints({
        dim: { dim: true },
        accent: blue,
        ok: blue,
        warn: undefined,
        bad: red,
        border: { dim: true },
        focus: blue,
        match: blue,
      }),
    },
  },
};
