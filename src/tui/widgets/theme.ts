import { createContext, use } from "react";

/** What a piece of text means; the theme says how it looks. */
export type Style =
  | "plain"
  | "dim"
  | "strong"
  /** The thing that the screen is about: a title, the last breadcrumb. */
  | "accent"
  /** A key that can be pressed. */
  | "key"
  | "ok"
  | "warn"
  | "bad"
  | "border"
  /** The border of the pane that keys go to. */
  | "focus"
  /** The row under the cursor, in the pane that keys go to. */
  | "cursor"
  /** The row under the cursor, in another pane. */
  | "idle"
  /** Letters that the filter matched. */
  | "match";

/** How a style is switched on and off (SGR sequences). */
export interface Look {
  readonly on: string;
  readonly off: string;
}

/** How all styles look, and whether only ASCII may be drawn. */
export interface Theme {
  readonly looks: Readonly<Record<Style, Look>>;
  readonly ascii: boolean;
}

const nothing: Look = { on: "", off: "" };
const bold = sgr(1, 22);
const dim = sgr(2, 22);
const inverse = sgr(7, 27);

function sgr(on: number, off: number): Look {
  return { on: `\u001b[${on}m`, off: `\u001b[${off}m` };
}

function colour(code: number): Look {
  return sgr(code, 39);
}

function both(a: Look, b: Look): Look {
  return { on: a.on + b.on, off: b.off + a.off };
}

/** For dark terminals; uses the terminal's own sixteen colours. */
export const darkTheme: Theme = {
  ascii: false,
  looks: {
    plain: nothing,
    dim,
    strong: bold,
    accent: both(bold, colour(36)),
    key: colour(36),
    ok: colour(32),
    warn: colour(33),
    bad: colour(31),
    border: dim,
    focus: colour(36),
    cursor: inverse,
    idle: bold,
    match: both(bold, colour(33)),
  },
};

/** Without colours: bold, dim and inverse alone tell things apart. */
export const plainTheme: Theme = {
  ascii: false,
  looks: {
    ...darkTheme.looks,
    accent: bold,
    key: bold,
    ok: nothing,
    warn: nothing,
    bad: bold,
    focus: bold,
    match: sgr(4, 24),
  },
};

/** The theme for an environment: `NO_COLOR` set to anything means no colours (no-color.org). */
export function themeFor(options: { readonly noColor?: string | undefined; readonly ascii?: boolean }): Theme {
  const base = options.noColor === undefined || options.noColor === "" ? darkTheme : plainTheme;
  return { ...base, ascii: options.ascii ?? false };
}

/** The theme of the widgets inside. */
export const ThemeContext = createContext<Theme>(darkTheme);

/** The theme that a widget is drawn in. */
export function useTheme(): Theme {
  return use(ThemeContext);
}
