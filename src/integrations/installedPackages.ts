import type { InstalledPackage, InstalledPackages } from "../core/python/installed.ts";
import { packageKey } from "../core/python/packageName.ts";
import type { PythonEnvironment } from "../core/python/pythonEnvironment.ts";
import { hasMetadata, readMetadata } from "./metadata.ts";
import { searchFolders } from "./searchFolders.ts";

/** A name in a folder that looks like the metadata of a package. */
interface Entry {
  readonly folder: string;
  readonly file: string;
}

/**
 * Reads which packages an environment has, from the names of their metadata folders; the metadata themselves are read when they are asked for, so
 * that a large environment costs little. The first folder that has a package counts, as for Python.
 */
export function readInstalled({ sitePackages }: Pick<PythonEnvironment, "sitePackages">): InstalledPackages {
  const entries = new Map<string, Entry[]>();
  for (const [folder, files] of searchFolders(sitePackages)) {
    for (const file of files) {
      if (!file.endsWith("-info") && !file.endsWith(".egg")) continue;
      const stem = file.slice(0, file.lastIndexOf("."));
      const dash = stem.indexOf("-");
      const key = packageKey(dash < 0 ? stem : stem.slice(0, dash));
      const others = entries.get(key);
      if (others === undefined) entries.set(key, [{ folder, file }]);
      else others.push({ folder, file });
    }
  }
  const found = new Map<string, InstalledPackage | undefined>();
  return {
    find: (key) => {
      if (!found.has(key)) found.set(key, firstWhole(entries.get(key) ?? []));
      return found.get(key);
    },
  };
}

/** A folder without metadata is what an installation left behind that did not end well. */
function firstWhole(entries: readonly Entry[]): InstalledPackage | undefined {
  for (const entry of entries) {
    const found = packageOf(entry);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `requests-2.32.0.dist-info`, `PyYAML-6.0.egg-info`, `old-1.0-py3.11.egg`. What pip has not wholly removed begins with `~`, and is none. */
function packageOf({ folder, file }: Entry): InstalledPackage | undefined {
  const parts = /^([A-Za-z0-9][A-Za-z0-9._]*)(?:-([^-]+)(?:-.*)?)?\.(dist-info|egg-info|egg)$/.exec(file);
  if (parts === null) return undefined;
  const [, name = "", named, kind] = parts;
  // Hundreds are asked for: joining them as paths would take longer than looking.
  const path = `${folder}/${file}${kind === "egg" ? "/EGG-INFO" : ""}`;
  if (!hasMetadata(path)) return undefined;
  const version = named ?? readMetadata(path)?.version;
  if (version === undefined) return undefined;
  let requires: readonly string[] | undefined;
  return {
    name,
    version,
    get requires() {
      requires ??= readMetadata(path)?.requires ?? [];
      return requires;
    },
  };
}
