import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type ComponentTypeId, componentTypeIds } from "../../core/componentType.ts";
import { flavorClassesIn } from "../../host/flavorClasses.ts";
import type { Env } from "../env.ts";
import { fileBytes } from "../text/fileBytes.ts";

/** A class in a file of the workspace that looks like a flavor; nobody ran it. */
export interface FlavorClass {
  /** What registers it: `flavors/my_store.ts#MyStoreFlavor`. */
  readonly source: string;
  /** Its type, as far as the class it extends tells it. */
  readonly type: ComponentTypeId | undefined;
}

/** A folder that nobody marked may be a home with everything in it. */
const mostFolders = 300;
const mostBytes = 2 ** 20;
const leftOut = /^(\.|node_modules$)|\.d\.ts$|\.test\.[mc]?[jt]sx?$/;
const code = /\.(ts|mts|tsx|js|mjs)$/;

/** The classes in the workspace's files that look like flavors, for those who choose one to register. Files are read and not run. */
export function flavorClasses(env: Env): readonly FlavorClass[] {
  const { root } = env.workspace();
  return codeFiles(root).flatMap((path) => {
    const bytes = fileBytes(path, mostBytes);
    const text = bytes.ok ? new TextDecoder().decode(bytes.value) : "";
    const file = relative(root, path).replaceAll(sep, "/");
    return flavorClassesIn(text).map(({ exportName, base }) => ({
      source: `${file}#${exportName}`,
      type: componentTypeIds.find((id) => `base${id.replaceAll("_", "")}flavor` === base.toLowerCase()),
    }));
  });
}

/** The files of a folder and of those in it, the nearest first. */
function codeFiles(root: string): readonly string[] {
  const folders = [root];
  const files: string[] = [];
  for (const folder of folders) {
    for (const entry of entriesOf(folder).filter(({ name }) => !leftOut.test(name))) {
      if (entry.isFile() && code.test(entry.name)) files.push(join(folder, entry.name));
      if (entry.isDirectory() && folders.length < mostFolders) folders.push(join(folder, entry.name));
    }
  }
  return files;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
