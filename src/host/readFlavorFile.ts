import { join } from "node:path";
import type { ComponentTypeId } from "../core/componentType.ts";
import type { Finding } from "../core/finding.ts";
import type { FlavorSpec } from "../core/flavor.ts";
import { ok, type Result } from "../core/result.ts";
import { type CopiedFlavor, freshCopy } from "./copiedFile.ts";
import { runChild } from "./runChild.ts";
import type { SourceFiles } from "./sourceFiles.ts";

/** A flavor's file, and how it is read. */
export interface FlavorFile extends CopiedFlavor {
  /** The type that the flavor must have; absent: any. */
  readonly type?: ComponentTypeId;
  /** The content that may run; when it has become another meanwhile, nothing does. Absent: whatever there is. */
  readonly agreedHash?: string;
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
  const { type, shown } = file;
  const copy = freshCopy(file, file);
  if (!copy.ok) return copy;
  const { copied, sources } = copy.value;
  const described = await runChild({ do: "describe", ...copied, ...(type !== undefined && { type }) });
  if (!described.ok) return described;
  const findings = described.value.findings.map((finding) => inOriginal(finding, sources, shown));
  return ok({ ...described.value, findings, hash: sources.hash });
}

/** The child knows the files of the copy alone. */
function inOriginal(finding: Finding, { base }: SourceFiles, shown: FlavorFile["shown"]): Finding {
  const { file } = finding.at;
  if (file === undefined) return finding;
  return { ...finding, at: { ...finding.at, file: shown(join(base, file)) } };
}
