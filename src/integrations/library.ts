import { existsSync } from "node:fs";
import { join } from "node:path";
import { realPath } from "../platform/files.ts";
import { versionParts } from "./pyvenv.ts";
import { namesIn, textOf } from "./quietFiles.ts";

/** The part of an installation that packages lie in. */
export interface Library {
  /** The parts of Python's version that are known; none where this is no Python. */
  readonly version: readonly string[];
  readonly isPyPy: boolean;
  readonly sitePackages: readonly string[];
}

/** The library below a folder: `lib/python3.12/site-packages`, on Windows `Lib\site-packages`. Of several versions the wanted one; if none is wanted, the newest. */
export function libraryOf(prefix: string, wanted: readonly string[], platform: string): Library {
  if (platform === "win32")
    return { version: wanted, isPyPy: false, sitePackages: [join(prefix, "Lib", "site-packages")] };
  const [major, minor] = wanted;
  const found = (namesIn(join(prefix, "lib")) ?? [])
    .filter((name) => /^(python|pypy)\d+\.\d+$/.test(name))
    .map((name) => ({ name, parts: versionParts(name.replace(/^[a-z]+/, "")) }))
    .toSorted((a, b) => Number(b.parts[0]) - Number(a.parts[0]) || Number(b.parts[1]) - Number(a.parts[1]))
    .find(({ parts }) => major === undefined || (parts[0] === major && parts[1] === minor));
  if (found === undefined) return { version: wanted, isPyPy: false, sitePackages: [] };
  const folders = ["lib", "lib64"].map((lib) => join(prefix, lib, found.name, "site-packages"));
  return {
    version: wanted.length > 2 ? wanted : found.parts,
    isPyPy: found.name.startsWith("pypy"),
    sitePackages: distinctFolders(folders),
  };
}

/** lib64 is a folder of its own on Fedora, and elsewhere a link to lib or nothing. */
function distinctFolders(folders: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return folders.filter((folder) => {
    const real = realPath(folder);
    const isNew = existsSync(folder) && !seen.has(real);
    seen.add(real);
    return isNew;
  });
}

/** Where a Python that is no environment looks: Debian and Fedora have folders of their own for it. Packages of the user alone are left out: pip does not install there by itself. */
export function systemLibrary(prefix: string, wanted: readonly string[], platform: string): Library {
  const own = libraryOf(prefix, wanted, platform);
  if (platform === "win32") return own;
  const version = patchedVersion(prefix, own) ?? own.version;
  if (prefix !== "/usr") return { ...own, version };
  const name = `python${version.slice(0, 2).join(".")}`;
  const folders = [
    `/usr/local/lib/${name}/dist-packages`,
    `/usr/local/lib/${name}/site-packages`,
    ...own.sitePackages,
    "/usr/lib/python3/dist-packages",
  ];
  return { ...own, version, sitePackages: distinctFolders(folders) };
}

/** The whole version, which Python's headers tell where they are installed. */
function patchedVersion(prefix: string, { version, isPyPy }: Library): readonly string[] | undefined {
  const folder = `${isPyPy ? "pypy" : "python"}${version.slice(0, 2).join(".")}`;
  const header = textOf(join(prefix, "include", folder, "patchlevel.h"));
  const found = header === undefined ? undefined : /#define\s+PY_VERSION\s+"([\d.]+)/.exec(header)?.[1];
  return found === undefined ? undefined : versionParts(found);
}
