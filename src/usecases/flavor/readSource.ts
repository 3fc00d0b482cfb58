import type { ComponentTypeId } from "../../core/componentType.ts";
import type { Finding } from "../../core/finding.ts";
import type { FlavorSpec } from "../../core/flavor.ts";
import { flavorFindings } from "../../core/flavorFindings.ts";
import { typeFindings } from "../../core/flavorType.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import { dataFlavor } from "./dataFlavor.ts";
import { type FlavorSource, shownPath } from "./source.ts";

/** What a file says of a flavor. */
export interface ReadSource {
  /** Absent: the findings hold the error that prevents it. */
  readonly spec?: FlavorSpec;
  readonly findings: readonly Finding[];
  /** The class that was taken; null: the file is data. */
  readonly exportName: string | null;
  readonly hash: string;
}

/** How a source is read. */
export interface ReadSourceOptions {
  /** The type that the flavor must have; absent: any. */
  readonly type?: ComponentTypeId;
  /** The content that was agreed to; absent: whatever there is. */
  readonly agreedHash?: string;
}

/** Tells whether a source is data, so that nothing of it runs. */
export function isData({ path }: Pick<FlavorSource, "path">): boolean {
  return path.endsWith(".json");
}

/**
 * Reads a flavor: a file of code runs in a child, a file of data is only read. Errors: those of the files (not-found, bad-data,
 * not-trusted, not-permitted), cannot-write, bad-data (the code did not come to an end). All else that is wrong is a finding.
 */
export async function readSource(
  env: Env,
  source: FlavorSource,
  options: ReadSourceOptions = {},
): Promise<Result<ReadSource>> {
  const read = isData(source) ? await readData(source, options.type) : await readCode(env, source, options);
  if (!read.ok || read.value.spec === undefined) return read;
  const [{ checkedSpec }, { uncheckable }] = await Promise.all([
    import("../../core/schema/specShape.ts"),
    import("../../core/schema/zodOf.ts"),
  ]);
  const file = shownPath(source.path);
  const { spec, ...rest } = read.value;
  const checked = checkedSpec(spec);
  const found = checked.ok ? own(flavorFindings(checked.value), source) : [unlike(file, checked.error)];
  const placed = found.map((each) => ({ ...each, at: { file, ...each.at } }));
  const known = new Set(rest.findings.map(({ rule, at }) => `${rule} ${at.field}`));
  const findings = [...rest.findings, ...placed.filter(({ rule, at }) => !known.has(`${rule} ${at.field}`))];
  if (!checked.ok || findings.some(({ severity }) => severity === "error")) return ok({ ...rest, findings });
  const why = uncheckable(checked.value.schema);
  if (why !== undefined) return ok({ ...rest, findings: [...findings, unchecked(file, why)] });
  return ok({ ...rest, findings, spec: checked.value });
}

/** What is odd about code the child has said, with lines; only what would be stored wrongly counts again, since the child may say anything. */
function own(findings: readonly Finding[], source: FlavorSource): readonly Finding[] {
  return isData(source) ? findings : findings.filter(({ severity }) => severity === "error");
}

function unlike(file: string, why: string): Finding {
  return {
    rule: "flavor-malformed",
    severity: "error",
    message: `What ${file} says of the flavor is not as it should be: ${why}.`,
    at: {},
    hint: "docs/custom-flavors.md says what a flavor may say.",
  };
}

function unchecked(file: string, why: string): Finding {
  return {
    rule: "flavor-uncheckable",
    severity: "error",
    message: `Nothing can be checked by the schema of the flavor: ${why}.`,
    at: { file },
    hint: "Say the fields with type, enum, anyOf, minimum, pattern and the like; whatever else decides is a rule.",
  };
}

async function readCode(env: Env, source: FlavorSource, options: ReadSourceOptions): Promise<Result<ReadSource>> {
  const { readFlavorFile } = await import("../../host/readFlavorFile.ts");
  const { path, exportName } = source;
  const read = await readFlavorFile({
    path,
    flavorsFolder: env.flavorsFolder,
    shown: shownPath,
    ...(exportName !== undefined && { exportName }),
    ...options,
  });
  return read.ok ? ok({ ...read.value, exportName: read.value.exportName ?? exportName ?? null }) : read;
}

async function readData({ path }: FlavorSource, type: ComponentTypeId | undefined): Promise<Result<ReadSource>> {
  const { readSourceFiles } = await import("../../host/sourceFiles.ts");
  const files = readSourceFiles(path, shownPath);
  if (!files.ok) return files;
  const [file] = files.value.files;
  const { hash } = files.value;
  const spec = await dataFlavor(file?.bytes ?? new Uint8Array(), shownPath(path), type);
  if (!spec.ok) return spec;
  const findings = typeFindings(spec.value.type, type, { file: shownPath(path) });
  return ok({ ...(findings.length === 0 && { spec: spec.value }), findings, exportName: null, hash });
}
