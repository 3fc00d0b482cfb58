import { dirname, join } from "node:path";
import { type Failure, failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import { copySources } from "./copy.ts";
import { fileInCopy } from "./fileInCopy.ts";
import type { CopiedFile } from "./protocol.ts";
import { placeInCopy, readSourceFiles, type SourceFiles } from "./sourceFiles.ts";

/** A flavor's file, and where its copies are. */
export interface CopiedFlavor {
  /** Absolute. */
  readonly path: string;
  /** Absent: the only flavor that it exports. */
  readonly exportName?: string;
  /** Where copies are kept. */
  readonly flavorsFolder: string;
  /** How people call a file. */
  readonly shown: (path: string) => string;
}

/** A flavor whose code may run as it was when somebody agreed. */
export interface AgreedFlavor extends CopiedFlavor {
  readonly exportName: string;
  /** The content that was agreed to. */
  readonly hash: string;
}

/** A copy of the present content of a file, and what was read for it. */
export interface FreshCopy {
  readonly copied: CopiedFile;
  readonly sources: SourceFiles;
}

/** What is copied of a file, and whether it is. */
export interface CopyOptions {
  /** Files that come along. */
  readonly also?: readonly string[];
  /** The content that somebody agreed to: no other is copied. Absent: whatever there is. */
  readonly agreedHash?: string;
}

/** Copies a file as it is now, with all that it imports. Errors: those of reading the files, conflict (it is no longer what was agreed to), cannot-write. */
export function freshCopy(flavor: CopiedFlavor, { also = [], agreedHash }: CopyOptions = {}): Result<FreshCopy> {
  const sources = readSourceFiles(flavor.path, flavor.shown, also);
  if (!sources.ok) return sources;
  if (agreedHash !== undefined && sources.value.hash !== agreedHash)
    return err(changedMeanwhile(flavor.shown(flavor.path)));
  const folder = copySources(flavor.flavorsFolder, sources.value);
  if (!folder.ok) return folder;
  const file = placeInCopy(sources.value, flavor.path);
  return ok({ copied: copiedFile(flavor, folder.value, file, sources.value), sources: sources.value });
}

/** The copy that was agreed to, by its hash, whatever became of the file since; undefined: it is gone. Errors: those of reading the copy. */
export function agreedCopy(flavor: AgreedFlavor): Result<CopiedFile | undefined> {
  const { path, hash, flavorsFolder, shown } = flavor;
  const folder = join(flavorsFolder, hash);
  const file = fileInCopy(folder, path);
  if (file === undefined) return ok(undefined);
  const sources = readSourceFiles(join(folder, file), () => shown(path));
  return sources.ok ? ok(copiedFile(flavor, folder, file, sources.value)) : sources;
}

function copiedFile(
  { path, exportName, shown }: CopiedFlavor,
  folder: string,
  file: string,
  { packages }: SourceFiles,
): CopiedFile {
  const about = { folder, file, shown: shown(path), packages, packagesFrom: dirname(path) };
  return { ...about, ...(exportName !== undefined && { exportName }) };
}

function changedMeanwhile(file: string): Failure {
  return failure("conflict", `${file} has changed once more since it was asked about; nothing was run.`, {
    at: { file },
    hint: "Look at it again.",
  });
}
