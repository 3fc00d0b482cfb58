import type { Preferences } from "../core/preference.ts";
import type { Env } from "./env.ts";

/** What the user prefers for the screens, as the files in the folder of the configuration say. What is wrong in them is part of the answer. */
export function readPreferences(env: Env): Promise<Preferences> {
  return env.preferences();
}
