import type { ArtifactEntry } from "../../core/artifact.ts";
import { byteSize } from "../../core/byteSize.ts";
import { shortTime } from "../../core/shortTime.ts";
import type { Value, ValueObject } from "../../core/value/value.ts";
import type { ArtifactFacts } from "../../usecases/artifact/stat.ts";
import type { ArtifactUsage } from "../../usecases/artifact/usage.ts";
import type { Column, Section } from "../output/answer.ts";
import { facts } from "./named.ts";

/** A file or folder of a list as it stands in JSON; the size of a folder is null. */
export function entryValue({ name, kind, size, modified, version }: ArtifactEntry): ValueObject {
  return facts({
    name,
    kind,
    size: kind === "file" ? BigInt(size) : null,
    modified: modified?.toISOString() ?? null,
    version: version ?? null,
  });
}

/** The columns of a listing. */
export const entryColumns: readonly Column[] = [
  { name: "name", shown: true, cell: nameCell },
  { name: "kind", shown: false },
  { name: "size", shown: true, cell: sizeCell },
  { name: "modified", shown: true, cell: (item) => shortTime(item.modified, "seconds") },
  { name: "version", shown: false },
];

/** Sizes of the parts of a folder, as they stand in JSON. */
export function usageValue({ name, kind, files, bytes }: ArtifactUsage["parts"][number]): ValueObject {
  return facts({ name, kind, files: BigInt(files), size: BigInt(bytes) });
}

/** The columns of sizes. */
export const usageColumns: readonly Column[] = [
  { name: "size", shown: true, cell: sizeCell },
  { name: "files", shown: true },
  { name: "name", shown: true, cell: nameCell },
  { name: "kind", shown: false },
];

/** What is known of a file or folder, as it stands in JSON. */
export function artifactValue({ store, path, address, kind, size, modified, version }: ArtifactFacts): ValueObject {
  return facts({
    store,
    path,
    address,
    kind,
    size: kind === "file" ? BigInt(size) : null,
    modified: modified?.toISOString() ?? null,
    version: version ?? null,
  });
}

/** The same for people. */
export function artifactSections(found: ArtifactFacts): readonly Section[] {
  const { store, path, address, kind, size, modified, version } = found;
  const rows: (readonly [string, string])[] = [
    ["store", store],
    ["path", path || "the root of the store"],
    ["address", address],
    ["kind", kind],
    ...(kind === "file" ? [["size", sizeText(size)] as const] : []),
    ...(modified === undefined ? [] : [["modified", shortTime(modified.toISOString(), "seconds")] as const]),
    ...(version === undefined ? [] : [["version", version] as const]),
  ];
  return [{ rows }];
}

function sizeText(size: number): string {
  return size < 1024 ? byteSize(size) : `${byteSize(size)} (${size} bytes)`;
}

function nameCell({ name, kind }: ValueObject): string {
  return kind === "folder" ? `${String(name)}/` : String(name);
}

function sizeCell({ size }: ValueObject): string {
  return isAmount(size) ? byteSize(Number(size)) : "";
}

function isAmount(value: Value | undefined): value is bigint {
  return typeof value === "bigint";
}
