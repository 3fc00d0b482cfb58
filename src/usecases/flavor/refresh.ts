import { nounOf } from "../../core/componentType.ts";
import { type CustomFlavor, customFlavorTitle } from "../../core/customFlavor.ts";
import type { DiffRow } from "../../core/diff/row.ts";
import { failure } from "../../core/failure.ts";
import { type Finding, findingOf } from "../../core/finding.ts";
import type { FlavorSpec } from "../../core/flavor.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { change, read } from "../access.ts";
import type { Env } from "../env.ts";
import { brokenComponents } from "./broken.ts";
import { findCustom } from "./custom.ts";
import type { FlavorName } from "./find.ts";
import { isData, readSource } from "./readSource.ts";
import { refusal } from "./register.ts";
import { schemaRows } from "./schemaRows.ts";
import { type FlavorState, presentHash, stateOf } from "./state.ts";
import { tidyCopies } from "./tidyCopies.ts";
import { isTrustedWhole, trustedFolders } from "./trust.ts";

/** A flavor whose file may say something else by now. */
export interface RefreshCandidate {
  readonly flavor: CustomFlavor;
  readonly state: FlavorState;
  /** Its present content may run without a question: it is data, or lies in a trusted folder. */
  readonly mayRun: boolean;
  /** What its files are at this time: what a yes agrees to. */
  readonly presentHash?: string;
}

/** The flavors that a refresh is about: the one that is named, else all of the person's own. Errors: unknown-flavor, protected. */
export async function refreshCandidates(env: Env, name?: FlavorName): Promise<Result<readonly RefreshCandidate[]>> {
  const found = read(env, (view) => {
    const named = name === undefined ? ok(view.flavors.list()) : asList(findCustom(env, view, name));
    if (!named.ok) return named;
    return ok({ flavors: named.value, folders: trustedFolders(view) });
  });
  if (!found.ok) return found;
  const { flavors, folders } = found.value;
  const candidates = flavors.map(async (flavor) => {
    const state = await stateOf(env, flavor);
    const hash = state === "changed" ? await presentHash(flavor) : undefined;
    const mayRun = isData({ path: flavor.file }) || (await isTrustedWhole(folders, flavor.file));
    return { flavor, state, mayRun, ...(hash !== undefined && { presentHash: hash }) };
  });
  return ok(await Promise.all(candidates));
}

function asList<T>(result: Result<T>): Result<readonly T[]> {
  return result.ok ? ok([result.value]) : result;
}

/** What the present content of a flavor's file says, not yet taken over. */
export interface ChangedFlavor {
  /** As it was registered. */
  readonly before: CustomFlavor;
  readonly spec: FlavorSpec;
  readonly hash: string;
  /** What differs in its schema; none: only its code does. */
  readonly rows: readonly DiffRow[];
  /** What is odd about the flavor. */
  readonly findings: readonly Finding[];
}

/** A flavor as it was taken over. */
export interface RefreshedFlavor {
  readonly flavor: CustomFlavor;
  readonly rows: ChangedFlavor["rows"];
  /** What is odd about the flavor, and components of it that are no longer right. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a flavor's file anew, which runs it: whoever calls this has asked, where that is needed. Nothing is stored. Errors: those of reading it,
 * conflict (it has another name now, or is no longer what was agreed to).
 */
export async function readChangedFlavor(
  env: Env,
  before: CustomFlavor,
  agreedHash?: string,
): Promise<Result<ChangedFlavor>> {
  const { type, name, source, file, exportName } = before;
  const words = { words: source, path: file, ...(exportName !== null && { exportName }) };
  const said = await readSource(env, words, { type, ...(agreedHash !== undefined && { agreedHash }) });
  if (!said.ok) return said;
  const { spec, hash, findings } = said.value;
  if (spec === undefined) return err(refusal(findings, source));
  if (spec.name !== name) return err(renamed(before, spec));
  return ok({ before, spec, hash, rows: schemaRows(before.spec, spec), findings });
}

/** Stores what a file said when it was read. Errors: conflict. */
export async function takeOverFlavor(env: Env, changed: ChangedFlavor): Promise<Result<RefreshedFlavor>> {
  const { before, spec, hash, rows, findings } = changed;
  const { workspace, source, file } = before;
  const saved = change(env, `refresh ${customFlavorTitle(before)}`, (tx) =>
    tx.flavors.put({
      ...before,
      spec: { ...spec, origin: { kind: "custom", workspace, source } },
      hash,
      agreed: !isData({ path: file }),
    }),
  );
  if (!saved.ok) return saved;
  await tidyCopies(env);
  const broken = await brokenComponents(env, saved.value);
  if (!broken.ok) return broken;
  return ok({ flavor: saved.value, rows, findings: [...findings, ...broken.value] });
}

/** Reads a flavor's file anew and takes over what it says. Whoever calls it has asked, where that is needed. Errors: those of reading it, conflict. */
export async function refreshFlavor(
  env: Env,
  before: CustomFlavor,
  agreedHash?: string,
): Promise<Result<RefreshedFlavor>> {
  const changed = await readChangedFlavor(env, before, agreedHash);
  return changed.ok ? takeOverFlavor(env, changed.value) : changed;
}

function renamed({ type, name, source }: CustomFlavor, spec: FlavorSpec) {
  return failure("conflict", `The file of the flavor ${name} now has a flavor ${spec.name}.`, {
    at: { type },
    hint: `Register that one and delete the other: mlstack ${nounOf(type)} flavor register ${source}`,
  });
}

/** Why a changed flavor in a folder that nobody trusts was not run, as a finding. */
export function notTakenOver({ type, name, file }: CustomFlavor, shown: string): Finding {
  return findingOf(
    failure(
      "not-trusted",
      `${shown} of the flavor ${name} has changed since it was registered; what was registered still counts.`,
      {
        at: { type, file },
        hint: `Take it over: mlstack flavor refresh ${type}/${name}`,
      },
    ),
    "warning",
  );
}
