import type { ComponentTypeId } from "../../core/componentType.ts";
import { type Finding, findingOf } from "../../core/finding.ts";
import { ok, type Result } from "../../core/result.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { readSource } from "./readSource.ts";
import { findSource, shownPath } from "./source.ts";
import { takenName } from "./takenName.ts";

/** What is checked: a flavor that need not be registered. */
export interface CheckFlavor {
  readonly source: string;
  readonly type?: ComponentTypeId;
}

/** What a flavor's file was found to be. */
export interface CheckedFlavor {
  /** The file, as people call it. */
  readonly file: string;
  readonly findings: readonly Finding[];
}

/**
 * All that registration would say of a flavor, without registering it. What prevents it from being read is a finding too. Errors: not-found (there is
 * no such file), those of the database.
 */
export async function checkFlavor(env: Env, { source, type }: CheckFlavor): Promise<Result<CheckedFlavor>> {
  const workspace = env.workspace();
  const found = findSource(workspace, source);
  if (!found.ok) return found;
  const file = shownPath(found.value.path);
  const said = await readSource(env, found.value, type === undefined ? {} : { type });
  if (!said.ok) return ok({ file, findings: [{ ...findingOf(said.error), at: { file, ...said.error.at } }] });
  const { spec, findings } = said.value;
  if (spec === undefined) return ok({ file, findings });
  const taken = read(env, (view) =>
    ok(takenName(env, view, { spec, workspace: workspace.root, file: found.value.path, source })),
  );
  if (!taken.ok) return taken;
  const names = taken.value === undefined ? [] : [findingOf(taken.value)];
  return ok({ file, findings: [...findings, ...names] });
}
