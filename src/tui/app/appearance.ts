import type { PreferenceProblem, Preferences, ThemeName } from "../../core/preference.ts";
import { showOnlyAscii } from "../../core/visible.ts";
import { askLineWidth, saysLinesAreWide } from "../terminal/ambiguousWidth.ts";
import {
  askBackground,
  askEnd,
  backgroundAnswer,
  backgroundByEnvironment,
  canAskBackground,
  colourDepth,
  isUnicode,
} from "../terminal/colours.ts";
import type { TerminalEvent } from "../terminal/events.ts";
import type { Background } from "../widgets/builtinThemes.ts";
import type { ColourDepth } from "../widgets/colour.ts";
import { followsBackground, type Theme, type ThemeChoice, themeOf } from "../widgets/theme.ts";
import { readThemeFile } from "../widgets/themeFile.ts";
import type { ScreensOptions } from "./options.ts";

/** What the look of the screens follows from. */
interface AppearanceInput {
  readonly options: Pick<ScreensOptions, "color" | "ascii" | "theme">;
  readonly preferences: Preferences;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
}

/** How the screens look. */
export interface Appearance {
  /** At the first frame. */
  readonly theme: Theme;
  /** What to write onto the empty screen before the first frame, so that the terminal tells how wide lines are; empty: it is known. */
  readonly firstQuestion: string;
  /** What to write after the first frame, so that the terminal tells its background; empty: nothing depends on it. */
  readonly question: string;
  /** The theme that an event of the terminal leads to; undefined: it changes nothing. */
  readonly answered: (event: TerminalEvent) => Theme | undefined;
  /** Calls `work` when no answer is under way any more: one that came later would be typed into the shell. */
  readonly afterAnswer: (work: () => void) => void;
  /** What is wrong with `theme.yaml`. */
  readonly problems: readonly PreferenceProblem[];
}

/** A terminal that has not answered for so long does not, ms. */
const longestAnswer = 1000;

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}

/** Brings together what the command line, the preferences and the terminal say; the first of them that says something holds. */
export function appearanceOf({ options, preferences, environment, platform }: AppearanceInput): Appearance {
  const file = readThemeFile(preferences.theme);
  const ascii = options.ascii ?? preferences.options.ascii ?? !isUnicode(environment, platform);
  showOnlyAscii(ascii);
  const name: ThemeName = options.theme ?? file.base ?? preferences.options.theme ?? "auto";
  const choice: ThemeChoice = {
    name,
    ascii,
    depth: depthOf(options, preferences, colourDepth(environment, platform)),
    // Changes were chosen beside the colours of their base, not beside those that the command line asks for.
    changes: options.theme === undefined ? file.changes : {},
  };
  let background: Background = backgroundByEnvironment(environment) ?? "dark";
  const openedAt = performance.now();
  let isSettled = false;
  let leave: (() => void) | undefined;
  const canAsk = canAskBackground(environment);
  const asksBackground = followsBackground(name) && choice.depth !== "none" && canAsk;
  // Whoever asked for the one or the other knows.
  const asksWidth = !ascii && (options.ascii ?? preferences.options.ascii) === undefined && canAsk;
  const asks = asksBackground || asksWidth;
  let isWide = false;
  return {
    theme: themeOf({ ...choice, background }),
    firstQuestion: asksWidth ? askLineWidth : "",
    question: asksBackground ? askBackground : asksWidth ? askEnd : "",
    problems: file.problems,
    answered(event) {
      if (!asks || isSettled) return undefined;
      if (asksWidth && saysLinesAreWide(event)) {
        // Only what the program draws: names of East Asia stay readable there.
        isWide = true;
        return themeOf({ ...choice, background, ascii: true });
      }
      const answer = backgroundAnswer(event);
      if (answer === "end") {
        isSettled = true;
        leave?.();
      }
      if (!asksBackground || answer === undefined || answer === "end" || answer === background) return undefined;
      background = answer;
      return themeOf({ ...choice, background, ascii: ascii || isWide });
    },
    afterAnswer(work) {
      const left = asks && !isSettled ? openedAt + longestAnswer - performance.now() : 0;
      if (left <= 0) return work();
      leave = once(work);
      setTimeout(leave, left);
    },
  };
}

function depthOf({ color }: AppearanceInput["options"], { options }: Preferences, terminal: ColourDepth): ColourDepth {
  if (color === false) return "none";
  const { colours = "auto" } = options;
  // NO_COLOR is meant for all programs; a preference is for this one.
  return colours === "auto" ? terminal : colours;
}
