import { join } from "node:path";
import type { Preferences } from "../core/preference.ts";
import { readOptions } from "./options.ts";
import { readPreferenceFile } from "./readFile.ts";

/** The names of the files, all in the folder of the configuration. */
const preferenceFiles = { options: "preferences.yaml", keys: "keys.yaml", theme: "theme.yaml" } as const;

/** Reads what the user prefers. Nothing here fails: what cannot be read is a problem, and the default holds. */
export async function readPreferences(folder: string): Promise<Preferences> {
  const [options, keys, theme] = await Promise.all([
    readPreferenceFile(join(folder, preferenceFiles.options)),
    readPreferenceFile(join(folder, preferenceFiles.keys)),
    readPreferenceFile(join(folder, preferenceFiles.theme)),
  ]);
  const read = readOptions(options.entries);
  return { options: read.options, problems: [...options.problems, ...read.problems], keys, theme };
}
