import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { PythonEnvironment } from "../core/python/pythonEnvironment.ts";
import { realPath } from "../platform/files.ts";
import { type Library, libraryOf, systemLibrary } from "./library.ts";
import { readVenvConfig, versionParts } from "./pyvenv.ts";
import { namesIn } from "./quietFiles.ts";

/** What the files around a Python tell of it. */
export interface Installation extends Library {
  readonly prefix: string;
  readonly kind: PythonEnvironment["kind"];
}

/** `python` of an environment: `bin/python`, on Windows `Scripts\python.exe` or conda's `python.exe`. */
export function pythonIn(prefix: string, platform: string): string {
  const own = platform === "win32" ? join(prefix, "Scripts", "python.exe") : join(prefix, "bin", "python");
  const others = platform === "win32" ? [join(prefix, "python.exe")] : [join(prefix, "bin", "python3")];
  return [own, ...others].find(existsSync) ?? own;
}

/** The folder that an interpreter belongs to: as Python finds it, one with `pyvenv.cfg` beside it or above; else that of the file behind all links. */
export function prefixOf(python: string): string {
  const folder = dirname(python);
  const venv = [dirname(folder), folder].find((near) => existsSync(join(near, "pyvenv.cfg")));
  if (venv !== undefined) return venv;
  const realFolder = dirname(realPath(python));
  return basename(realFolder).toLowerCase() === "bin" ? dirname(realFolder) : realFolder;
}

/** Reads the folder of an environment, or of a Python that is none; undefined where it is neither. */
export function readInstallation(prefix: string, python: string, platform: string): Installation | undefined {
  const venv = readVenvConfig(prefix);
  if (venv !== undefined) {
    const own = libraryOf(prefix, venv.version, platform);
    const base =
      venv.seesSystem && venv.basePrefix !== undefined
        ? systemLibrary(venv.basePrefix, own.version.slice(0, 2), platform).sitePackages
        : [];
    const isPyPy = own.isPyPy || venv.isPyPy;
    return known({ ...own, isPyPy, prefix, kind: "venv", sitePackages: [...own.sitePackages, ...base] });
  }
  const conda = condaVersion(prefix);
  if (conda !== undefined) return known({ ...libraryOf(prefix, conda, platform), prefix, kind: "conda" });
  const named = versionParts(/(\d+\.\d+)(?:\.exe)?$/.exec(basename(realPath(python)))?.[1] ?? "");
  const own = systemLibrary(prefix, named, platform);
  // Another name of a Python, such as the scripts of pyenv, has no packages beside it.
  return own.sitePackages.length === 0 ? undefined : known({ ...own, prefix, kind: "system" });
}

function known(found: Installation): Installation | undefined {
  return found.version.length < 2 ? undefined : found;
}

/** conda notes every package of its own in a file: `conda-meta/python-3.12.4-h194c7f8_0.json`. */
function condaVersion(prefix: string): readonly string[] | undefined {
  const names = namesIn(join(prefix, "conda-meta"));
  const version = names?.map((name) => /^python-(\d[\d.]*)[^-]*-/.exec(name)?.[1]).find((each) => each !== undefined);
  return version === undefined ? undefined : versionParts(version);
}
