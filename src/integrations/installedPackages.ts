import { join } from "node:path";
import type { InstalledPackage, InstalledPackages } from "../core/python/installed.ts";
import { packageKey } from "../core/python/packageName.ts";
import type { PythonEnvironment } from "../core/python/pythonEnvironment.ts";
import { readMetadata } from "./metadata.ts";
import { namesIn } from "./quietFiles.ts";
import { searchFolders } from "./searchFolders.ts";

/** Where the metadata of a package may be, and the name and version that the place is named after. */
interface Entry {
  readonly path: string;
  readonly name: string;
  readonly version: string | undefined;
}

/**
 * Reads which packages an environment has, from the names of their metadata folders; the metadata themselves are read when a package is asked for,
 * so that a large environment costs little. The first folder that has a package counts, as for Python.
 */
export function readInstalled({ sitePackages }: Pick<PythonEnvironment, "sitePackages">): InstalledPackages {
  const entries = new Map<string, Entry[]>();
  for (const folder of searchFolders(sitePackages)) {
    for (const file of namesIn(folder) ?? []) {
      const entry = entryOf(folder, file);
      if (entry === undefined) continue;
      const key = packageKey(entry.name);
      const others = entries.get(key);
      if (others === undefined) entries.set(key, [entry]);
      else others.push(entry);
    }
  }
  const read = new Map<string, InstalledPackage | undefined>();
  return {
    find: (key) => {
      if (!read.has(key)) read.set(key, firstWhole(entries.get(key) ?? []));
      return read.get(key);
    },
  };
}

/** `requests-2.32.0.dist-info`, `PyYAML-6.0.egg-info`, `old-1.0-py3.11.egg`. What pip has not wholly removed begins with `~`, and is none. */
function entryOf(folder: string, file: string): Entry | undefined {
  if (!/\.(?:dist-info|egg-info|egg)$/.test(file)) return undefined;
  const found = /^([A-Za-z0-9][A-Za-z0-9._]*)(?:-([^-]+)(?:-.*)?)?\.(dist-info|egg-info|egg)$/.exec(file);
  if (found === null) return undefined;
  const [, name = "", version, kind] = found;
  return { name, version, path: kind === "egg" ? join(folder, file, "EGG-INFO") : join(folder, file) };
}

/** A folder without metadata is what an installation left behind that did not end well. */
function firstWhole(entries: readonly Entry[]): InstalledPackage | undefined {
  for (const { path, name, version: named } of entries) {
    const metadata = readMetadata(path);
    const version = metadata?.version ?? named;
    if (metadata !== undefined && version !== undefined) {
      return { name: metadata.name ?? name, version, requires: metadata.requires };
    }
  }
  return undefined;
}
