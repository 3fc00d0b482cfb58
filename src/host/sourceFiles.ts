import { statSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, relative, resolve, sep } from "node:path";
import { type Failure, type FailureCode, failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import { nodeCrypto } from "../platform/nodeCrypto.ts";
import { readOwnedFile, type Unread } from "../platform/ownedFile.ts";
import { type Import, importsOf } from "./imports.ts";
import { providedNames } from "./providedNames.ts";

/** A file of a flavor with what it imports. */
export interface SourceFile {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly imports: readonly Import[];
  /** It is loaded with the flavor's own file, and not only once its implementation is. */
  readonly isEager: boolean;
}

/** A flavor's file and all that it imports by relative paths, lazily or not. */
export interface SourceFiles {
  /** The first is the flavor's own. */
  readonly files: readonly SourceFile[];
  /** The nearest folder that holds all of them. */
  readonly base: string;
  /** The packages that they import, each once. */
  readonly packages: readonly string[];
  /** SHA-256 of names and contents, in hexadecimal digits: the address of the copy. */
  readonly hash: string;
}

const maxBytes = 2 ** 20;
const maxFiles = 200;

/**
 * Reads a flavor's file and what it imports. `shown` says how people call a file, `also` names files that come along. Errors: not-found, bad-data (no
 * file, too large, an import that is refused), not-trusted (others can write it), not-permitted (it cannot be read).
 */
export function readSourceFiles(
  path: string,
  shown: (path: string) => string,
  also: readonly string[] = [],
): Result<SourceFiles> {
  const files = new Map<string, SourceFile>();
  const open: { readonly path: string; readonly isEager: boolean; readonly by?: Place }[] = [
    ...also.map((each) => ({ path: each, isEager: false })),
    { path, isEager: true },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const known = files.get(next.path);
    if (known !== undefined && (known.isEager || !next.isEager)) continue;
    const read = readFile(next.path, next.isEager, shown);
    if (!read.ok) return next.by === undefined || read.error.code !== "not-found" ? read : err(notThere(next.by));
    files.set(next.path, read.value);
    if (files.size > maxFiles) return err(tooMany(shown(path)));
    for (const each of read.value.imports) {
      const place = { file: shown(next.path), line: each.line, specifier: each.specifier };
      const refused = refusedImport(each, place, next.isEager);
      if (refused !== undefined) return err(refused);
      if (!isRelative(each.specifier)) continue;
      const isEager = next.isEager && !each.lazy;
      open.push({ path: resolveRelative(next.path, each.specifier), isEager, by: place });
    }
  }
  return ok(gathered([...files.values()]));
}

interface Place {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
}

/** What each reason why a file is not read is as a refusal. */
const codes = {
  missing: "not-found",
  folder: "bad-data",
  special: "bad-data",
  large: "bad-data",
  unsafe: "not-trusted",
  unreadable: "not-permitted",
} as const satisfies Record<Unread["kind"], FailureCode>;

function readFile(path: string, isEager: boolean, shown: (path: string) => string): Result<SourceFile> {
  const bytes = readOwnedFile(path, maxBytes);
  if (!bytes.ok) {
    const { kind, why, hint } = bytes.error;
    return err(failure(codes[kind], `${shown(path)} ${why}.`, { at: { file: shown(path) }, hint }));
  }
  const imports = path.endsWith(".json") ? [] : importsOf(new TextDecoder().decode(bytes.value));
  return ok({ path, bytes: bytes.value, imports, isEager });
}

/** Only files beside it and packages that are installed: what comes over the network could be another thing each time. */
function refusedImport({ specifier }: Import, { file, line }: Place, isEager: boolean): Failure | undefined {
  const at = { file, line };
  if (/^[a-z][\w+.-]*:/i.test(specifier) && !/^node:/.test(specifier))
    return failure("bad-data", `${file} imports ${specifier}, and only files and installed packages may be imported.`, {
      at,
      hint: "Keep a copy of it in the workspace and import that.",
    });
  if (specifier.startsWith("/"))
    return failure("bad-data", `${file} imports ${specifier} by its absolute path.`, {
      at,
      hint: "Import it by a relative path, so that it is found on other machines too.",
    });
  if (isEager && packageOf(specifier) !== undefined)
    return failure("bad-data", `${file} imports the package ${specifier}, which every form would have to load.`, {
      at,
      hint: "Import it in the file of the implementation, which implementation() loads.",
    });
  return undefined;
}

function isRelative(specifier: string): boolean {
  return /^\.\.?(\/|$)/.test(specifier);
}

/** The package of an import that neither a file nor the program itself answers; undefined: it is none. */
function packageOf(specifier: string): string | undefined {
  return isRelative(specifier) || isBuiltin(specifier) || providedNames.includes(specifier) ? undefined : specifier;
}

/** The file that a relative import means: as written, else with an ending left out or written as what it is compiled to. */
export function resolveRelative(from: string, specifier: string): string {
  const target = resolve(dirname(from), specifier);
  const candidates = [
    target,
    ...[".ts", ".tsx", ".mts", ".js", ".mjs", ".json"].map((end) => target + end),
    target.replace(/\.([mc]?)js$/, ".$1ts"),
    resolve(target, "index.ts"),
  ];
  return candidates.find((each) => statSync(each, { throwIfNoEntry: false })?.isFile()) ?? target;
}

function gathered(files: readonly SourceFile[]): SourceFiles {
  const base = commonFolder(files.map(({ path }) => dirname(path)));
  const names = files.flatMap(({ imports }) => imports.map(({ specifier }) => packageOf(specifier)));
  const packages = [...new Set(names.filter((name) => name !== undefined))].toSorted();
  return { files, base, packages, hash: hashOf(files, base) };
}

function commonFolder(folders: readonly string[]): string {
  const [first = sep, ...others] = folders;
  const isAbove = (folder: string) =>
    others.every((each) => each === folder || each.startsWith(folder.endsWith(sep) ? folder : folder + sep));
  let common = first;
  while (!isAbove(common) && dirname(common) !== common) common = dirname(common);
  return common;
}

/** Where a file is in the copy, with forward slashes. */
export function placeInCopy({ base }: Pick<SourceFiles, "base">, path: string): string {
  return relative(base, path).replaceAll(sep, "/");
}

function hashOf(files: readonly SourceFile[], base: string): string {
  const hash = nodeCrypto().createHash("sha256");
  const named = files.map((file) => ({ name: placeInCopy({ base }, file.path), bytes: file.bytes }));
  for (const { name, bytes } of named.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest("hex");
}

function notThere({ file, line, specifier }: Place): Failure {
  return failure("bad-data", `${file} imports ${specifier}, which does not exist.`, {
    at: { file, line },
    hint: "Check the name; endings such as .ts are written out.",
  });
}

function tooMany(file: string): Failure {
  return failure("bad-data", `${file} imports more than ${maxFiles} files.`, {
    at: { file },
    hint: "Import only what the flavor needs.",
  });
}
