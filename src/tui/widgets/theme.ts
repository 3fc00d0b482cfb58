import { createContext, use } from "react";
import type { ThemeName } from "../../core/preference.ts";
import { type Background, builtinThemes, monoPaints, type ThemeFamily } from "./builtinThemes.ts";
import type { ColourDepth } from "./colour.ts";
import { lookOf, type Paint, type Paints } from "./paints.ts";
import type { Look, Style } from "./style.ts";

/** How all styles look, and whether only ASCII may be drawn. */
export interface Theme {
  readonly looks: Readonly<Record<Style, Look>>;
  readonly ascii: boolean;
}

/** What a theme is made from. */
export interface ThemeChoice {
  /** Default `auto`. */
  readonly name?: ThemeName;
  readonly depth: ColourDepth;
  /** What is known of the terminal's background; for themes that say neither dark nor light. Default dark. */
  readonly background?: Background;
  /** Changes of single styles, as `theme.yaml` has them. */
  readonly changes?: Partial<Paints>;
  readonly ascii?: boolean;
}

/** The theme for a terminal. Without colours every theme is the one without colours, and changes are taken for all but their colours. */
export function themeOf({
  name = "auto",
  depth,
  background = "dark",
  changes = {},
  ascii = false,
}: ThemeChoice): Theme {
  const base = paintsOf(name, depth, background);
  const looks = Object.fromEntries(
    (Object.entries(base) as [Style, Paint][]).map(([style, paint]) => [
      style,
      lookOf({ ...paint, ...changes[style] }, name === "mono" ? "none" : depth),
    ]),
  );
  return { looks: looks as Theme["looks"], ascii };
}

function paintsOf(name: ThemeName, depth: ColourDepth, background: Background): Paints {
  if (name === "mono" || depth === "none") return monoPaints;
  const { full, sixteen } = builtinThemes[familyOf(name)][backgroundOf(name) ?? background];
  return depth === "16" ? sixteen : full;
}

function familyOf(name: ThemeName): ThemeFamily {
  if (name.startsWith("high-contrast")) return "high-contrast";
  return name.startsWith("colour-blind") ? "colour-blind" : "standard";
}

function backgroundOf(name: ThemeName): Background | undefined {
  if (name.endsWith("dark")) return "dark";
  return name.endsWith("light") ? "light" : undefined;
}

/** Tells whether a theme follows the background of the terminal. */
export function followsBackground(name: ThemeName): boolean {
  return name !== "mono" && backgroundOf(name) === undefined;
}

/** For dark terminals with their own sixteen colours. */
export const darkTheme: Theme = themeOf({ name: "dark", depth: "16" });

/** Without colours: bold, dim, underlined and inverse alone tell things apart. */
export const plainTheme: Theme = themeOf({ name: "mono", depth: "none" });

/** The theme of the widgets inside. */
export const ThemeContext = createContext<Theme>(darkTheme);

/** The theme that a widget is drawn in. */
export function useTheme(): Theme {
  return use(ThemeContext);
}
