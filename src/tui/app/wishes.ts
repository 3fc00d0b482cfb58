import process from "node:process";
import type { Preferences } from "../../core/preference.ts";
import type { AppState } from "../actions/appState.ts";
import { withKeys } from "../actions/keyWords.ts";
import { preferenceToast } from "../actions/preferenceCommands.ts";
import { userKeys } from "../actions/userKeys.ts";
import { type Appearance, appearanceOf } from "./appearance.ts";
import type { ScreensOptions } from "./options.ts";

/** How the screens are wanted: by the words of the command line, which come first, and by the files of preferences. */
export interface Wishes {
  readonly options: ScreensOptions;
  readonly preferences: Preferences;
}

/** How the screens open. */
export interface Opening {
  readonly look: Appearance;
  readonly mouse: boolean;
  readonly state: AppState;
}

/** What the wishes make of the screens: their look, their keys, and a message when something in the files is wrong. */
export function openWith({ options, preferences }: Wishes, state: AppState): Opening {
  const look = appearanceOf({ options, preferences, environment: process.env, platform: process.platform });
  const keys = userKeys(preferences.keys);
  const problems = [...preferences.problems, ...(keys?.problems ?? []), ...look.problems];
  const text = preferenceToast(problems);
  const opening = { ...state, keymap: keys?.keymap ?? null, preferenceProblems: problems };
  return {
    look,
    mouse: options.mouse ?? preferences.options.mouse ?? true,
    state: text === undefined ? opening : { ...opening, toast: { text: withKeys(text, opening), tone: "failed" } },
  };
}
