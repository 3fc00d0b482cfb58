import { resolve } from "node:path";
import type { Failure } from "../../core/failure.ts";
import { findingOf } from "../../core/finding.ts";
import { ok, type Result } from "../../core/result.ts";
import type { OneFile } from "../../interop/stackFile/oneFile.ts";
import { contentOfFiles } from "../../interop/stackFile/read.ts";
import type { Env } from "../env.ts";
import type { PackageCheck } from "../integration/packageCheck.ts";
import { prepare } from "./prepare.ts";
import { readEach } from "./read.ts";
import { saidKey, type ValidatedPart, validatePrepared } from "./validate.ts";

/** What the check of files found. */
export interface ValidatedFiles {
  /** The files themselves first, then their stacks. */
  readonly parts: readonly ValidatedPart[];
  /** What kept a file from being read as the others were; the findings tell more of it. */
  readonly trouble?: "not-found" | "bad-data";
}

/**
 * Checks stack files as one set, as apply would take them: what one says the others may name. Files that stand on the same one are alternatives, of which
 * only one would be applied, and are checked one after the other. What cannot be read is a finding, and the rest is checked all the same.
 * Errors: key-unavailable.
 */
export async function validateFiles(
  env: Env,
  files: readonly string[],
  packages?: PackageCheck,
): Promise<Result<ValidatedFiles>> {
  const all = await readEach(files);
  const unread = all.flatMap(({ read }) => (read.ok ? [] : read.error));
  const told = new Told();
  told.add({ stack: null, findings: unread.map((each) => findingOf(each)) });
  const problems = [...unread];
  for (const round of roundsOf(all.flatMap(({ read }) => (read.ok ? [read.value] : [])))) {
    const { content, repeated } = contentOfFiles(round);
    problems.push(...repeated);
    told.add({ stack: null, findings: repeated.map((each) => findingOf(each)) });
    const parts = await validatePrepared(env, await prepare(env, content, files), packages);
    if (!parts.ok) return parts;
    for (const part of parts.value) told.add(part);
  }
  const trouble = troubleOf(problems);
  return ok({ parts: told.parts(), ...(trouble && { trouble }) });
}

function troubleOf(problems: readonly Failure[]): ValidatedFiles["trouble"] {
  if (problems.some(({ code }) => code === "not-found")) return "not-found";
  return problems.length > 0 ? "bad-data" : undefined;
}

/** Sets of files that could be applied together, so that each file is in one of them. */
function roundsOf(files: readonly OneFile[]): readonly (readonly OneFile[])[] {
  const groups = new Map<string, OneFile[]>();
  for (const [i, file] of files.entries()) {
    const lowest = file.standsOn.at(-1);
    const key = lowest === undefined ? String(i) : resolve(lowest);
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  const alternatives = [...groups.values()];
  const most = Math.max(0, ...alternatives.map(({ length }) => length));
  return Array.from({ length: most }, (_, i) => alternatives.flatMap((group) => group[i] ?? group.at(-1) ?? []));
}

/** What was found so far, in the order of its first mention, each finding once. */
class Told {
  readonly #parts = new Map<string, ValidatedPart>();
  readonly #known = new Set<string>();

  add(part: ValidatedPart): void {
    const { stack, place } = part;
    const key = JSON.stringify([stack, place?.file, place?.line, place?.column]);
    const fresh = part.findings.filter((finding) => {
      const said = JSON.stringify([key, saidKey(finding)]);
      const isNew = !this.#known.has(said);
      this.#known.add(said);
      return isNew;
    });
    const { findings } = this.#parts.get(key) ?? { findings: [] };
    this.#parts.set(key, { ...part, findings: [...findings, ...fresh] });
  }

  /** What belongs to no stack is left out where there is none of it and something else. */
  parts(): readonly ValidatedPart[] {
    const all = [...this.#parts.values()];
    const some = all.filter(({ stack, findings }) => stack !== null || findings.length > 0);
    return some.length > 0 ? some : all.slice(0, 1);
  }
}
