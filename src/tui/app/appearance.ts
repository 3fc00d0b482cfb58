import type { PreferenceProblem, Preferences, ThemeName } from "../../core/preference.ts";
import { showOnlyAscii } from "../../core/visible.ts";
import { backgroundByEnvironment, canAskBackground, colourDepth, isUnicode } from "../terminal/colours.ts";
import type { TerminalEvent } from "../terminal/events.ts";
import type { ColourDepth } from "../widgets/colour.ts";
import { followsBackground, type Theme, type ThemeChoice, themeOf } from "../widgets/theme.ts";
import { readThemeFile } from "../widgets/themeFile.ts";
import type { ScreensOptions } from "./options.ts";
import { answersOf, type TerminalAnswers } from "./terminalAnswers.ts";

/** What the look of the screens follows from. */
interface AppearanceInput {
  readonly options: Pick<ScreensOptions, "color" | "ascii" | "theme">;
  readonly preferences: Preferences;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
}

/** How the screens look. */
export interface Appearance extends Pick<TerminalAnswers, "firstQuestion" | "question" | "afterAnswer"> {
  /** At the first frame. */
  readonly theme: Theme;
  /** The theme that an event of the terminal leads to; undefined: it changes nothing. */
  readonly answered: (event: TerminalEvent) => Theme | undefined;
  /** What is wrong with `theme.yaml`. */
  readonly problems: readonly PreferenceProblem[];
}

/** Brings together what the command line, the preferences and the terminal say; the first of them that says something holds. */
export function appearanceOf({ options, preferences, environment, platform }: AppearanceInput): Appearance {
  const file = readThemeFile(preferences.theme);
  const wantedAscii = options.ascii ?? preferences.options.ascii;
  const ascii = wantedAscii ?? !isUnicode(environment, platform);
  showOnlyAscii(ascii);
  const name: ThemeName = options.theme ?? file.base ?? preferences.options.theme ?? "auto";
  const choice: ThemeChoice = {
    name,
    depth: depthOf(options, preferences, colourDepth(environment, platform)),
    // Changes were chosen beside the colours of their base, not beside those that the command line asks for.
    changes: options.theme === undefined ? file.changes : {},
  };
  const canAsk = canAskBackground(environment);
  const answers = answersOf(
    {
      background: canAsk && followsBackground(name) && choice.depth !== "none",
      // Whoever asked for ASCII or against it knows.
      width: canAsk && !ascii && wantedAscii === undefined,
    },
    backgroundByEnvironment(environment) ?? "dark",
  );
  // Of wide lines only what the program draws is in ASCII: names of East Asia stay readable there.
  const themeNow = (): Theme =>
    themeOf({ ...choice, background: answers.background(), ascii: ascii || answers.isWide() });
  const { firstQuestion, question, afterAnswer } = answers;
  return {
    firstQuestion,
    question,
    afterAnswer,
    theme: themeNow(),
    answered: (event) => (answers.take(event) ? themeNow() : undefined),
    problems: file.problems,
  };
}

function depthOf({ color }: AppearanceInput["options"], { options }: Preferences, terminal: ColourDepth): ColourDepth {
  if (color === false) return "none";
  const { colours = "auto" } = options;
  // NO_COLOR is meant for all programs; a preference is for this one.
  return colours === "auto" ? terminal : colours;
}
