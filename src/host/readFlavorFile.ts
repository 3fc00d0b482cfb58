import { dirname, join } from "node:path";
import type { ComponentTypeId } from "../core/componentType.ts";
import { type Failure, failure } from "../core/failure.ts";
import type { Finding } from "../core/finding.ts";
import type { FlavorSpec } from "../core/flavor.ts";
import { err, ok, type Result } from "../core/result.ts";
import { copySources } from "./copy.ts";
import { runChild } from "./runChild.ts";
import { placeInCopy, readSourceFiles, type SourceFiles } from "./sourceFiles.ts";

/** A flavor's file, and how it is read. */
export interface FlavorFile {
  /** Absolute. */
  readonly path: string;
  /** Absent: the only flavor that it exports. */
  readonly exportName?: string;
  /** The type that the flavor must have; absent: any. */
  readonly type?: ComponentTypeId;
  /** Where copies are kept. */
  readonly flavorsFolder: string;
  /** The content that may run; when it has become another meanwhile, nothing does. Absent: whatever there is. */
  readonly agreedHash?: string;
  /** How people call a file. */
  readonly shown: (path: string) => string;
}

/** What was read of a flavor's file. */
export interface ReadFlavor {
  /** As the child said it; its shape is not yet checked. Absent: the findings hold the error that prevents it. */
  readonly spec?: FlavorSpec;
  readonly exportName?: string;
  /** With the places as people call them. */
  readonly findings: readonly Finding[];
  /** The address of the copy that ran. */
  readonly hash: string;
}

/** Runs a copy of a flavor's file in a child and tells what it describes. Errors: those of reading the files, conflict (it is no longer what was agreed to), cannot-write, bad-data (the child gave no answer). */
export async function readFlavorFile(file: FlavorFile): Promise<Result<ReadFlavor>> {
  const { path, exportName, type, agreedHash, flavorsFolder, shown } = file;
  const sources = readSourceFiles(path, shown);
  if (!sources.ok) return sources;
  if (agreedHash !== undefined && sources.value.hash !== agreedHash) return err(changedMeanwhile(shown(path)));
  const folder = copySources(flavorsFolder, sources.value);
  if (!folder.ok) return folder;
  const described = await runChild({
    do: "describe",
    folder: folder.value,
    file: placeInCopy(sources.value, path),
    shown: shown(path),
    packages: sources.value.packages,
    packagesFrom: dirname(path),
    ...(exportName !== undefined && { exportName }),
    ...(type !== undefined && { type }),
  });
  if (!described.ok) return described;
  const findings = described.value.findings.map((finding) => inOriginal(finding, sources.value, shown));
  return ok({ ...described.value, findings, hash: sources.value.hash });
}

function changedMeanwhile(file: string): Failure {
  return failure("conflict", `${file} has changed once more since it was asked about; nothing was run.`, {
    at: { file },
    hint: "Look at it again.",
  });
}

/** The child knows the files of the copy alone. */
function inOriginal(finding: Finding, { base }: SourceFiles, shown: FlavorFile["shown"]): Finding {
  const { file } = finding.at;
  if (file === undefined) return finding;
  return { ...finding, at: { ...finding.at, file: shown(join(base, file)) } };
}
