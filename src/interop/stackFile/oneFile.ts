import type { Failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { zenmlDialect } from "../zenmlYaml/dialect.ts";
import { isZenmlFile, readZenmlFile } from "../zenmlYaml/read.ts";
import { formProblems } from "./checkForm.ts";
import type { ZenmlVersion } from "./content.ts";
import { fileForm, formatVersion } from "./declaration.ts";
import { ownDialect } from "./dialect.ts";
import { entryOf, type FileNode, type MapNode } from "./node.ts";
import { parseFile } from "./parse.ts";
import { problem } from "./problem.ts";

/** Gives the bytes of a file. Errors: not-found, bad-data. */
export type ReadBytes = (file: string) => Promise<Result<Uint8Array>>;

/** What a file, or several, say; or everything that is wrong with them. */
export type Read<T> = Result<T, readonly Failure[]>;

/** A file as a node that is of the form of our own files. */
export interface OneFile<Node = FileNode> {
  readonly node: Node;
  /** The files that it stands on, by the paths at which they were read. */
  readonly standsOn: readonly string[];
  /** It is a file of ZenML itself. */
  readonly byZenml: boolean;
  /** Of the file, and of those that it stands on. */
  readonly zenmlVersions: readonly ZenmlVersion[];
}

/** Reads a file of ours, or one of ZenML. */
export async function readOne(file: string, readBytes: ReadBytes): Promise<Read<OneFile<MapNode>>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return err([bytes.error]);
  const parsed = await parseFile(bytes.value, file, (keys) => (isZenmlFile(keys) ? zenmlDialect : ownDialect));
  if (!parsed.ok) return parsed;
  const node = parsed.value;
  if (node.kind !== "map") return err(formProblems(node, fileForm));
  if (isZenmlFile(node.entries.map(({ key }) => key))) {
    const read = readZenmlFile(node);
    return read.ok
      ? ok({ node: read.value.file, standsOn: [], byZenml: true, zenmlVersions: [read.value.version] })
      : read;
  }
  const other = otherFormat(node);
  return other === undefined ? ok({ node, standsOn: [], byZenml: false, zenmlVersions: [] }) : err([other]);
}

/** Why a file is none of ours, where that says more than a list of unknown keys. */
function otherFormat(node: MapNode): Failure | undefined {
  const version = entryOf(node, "mlstack");
  if (version === undefined) {
    const hint = `Its first line would be mlstack: ${formatVersion}`;
    return problem(node.at, "This is no stack file of mlstack: it does not say mlstack.", hint);
  }
  const { value } = version;
  if (value.kind !== "scalar" || typeof value.value !== "bigint" || value.value <= BigInt(formatVersion))
    return undefined;
  const message = `The file is of version ${value.value} of the format; this mlstack knows only ${formatVersion}.`;
  return problem(value.at, message, "Take a newer mlstack.");
}
