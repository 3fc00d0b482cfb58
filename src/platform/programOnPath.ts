import { existsSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

/** The absolute path of a program in the folders of `PATH`; never one of the working folder, which Windows would take first. */
export function programOnPath(name: string, path: string, platform: string = process.platform): string | undefined {
  const file = platform === "win32" && !name.endsWith(".exe") ? `${name}.exe` : name;
  return path
    .split(delimiter)
    .filter(isAbsolute)
    .map((folder) => join(folder, file))
    .find(existsSync);
}
