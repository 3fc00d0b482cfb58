import type { Finding } from "../../core/finding.ts";
import { searchFixes } from "../../core/fix/findFixes.ts";
import type { Fix } from "../../core/fix/fix.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Composition } from "../../core/stack.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { otherWork, slice } from "../slices.ts";
import { fixTools, workshop } from "./shelf.ts";

/** Fixes by the finding that they remove. Those that cannot be fixed here have none. */
export type Fixes = ReadonlyMap<Finding, readonly Fix[]>;

/** The changes that remove a finding of a composition and bring no new error, the best first. Errors: those of opening the database. */
export async function fixesFor(env: Env, composition: Composition, finding: Finding): Promise<Result<readonly Fix[]>> {
  const fixes = await fixesForAll(env, composition, [finding]);
  return fixes.ok ? ok(fixes.value?.get(finding) ?? []) : fixes;
}

/**
 * The same for several findings. Works in short slices, so that keys come between; gives up, with undefined, once `isStale` says that nobody waits
 * any more.
 */
export async function fixesForAll(
  env: Env,
  composition: Composition,
  findings: readonly Finding[],
  isStale: () => boolean = () => false,
): Promise<Result<Fixes | undefined>> {
  const tools = await fixTools(env, composition);
  if (!tools.ok) return tools;
  const fixes = new Map<Finding, readonly Fix[]>();
  const begun = read(env, (view) => ok(workshop(env, view, tools.value, composition)));
  if (!begun.ok) return begun;
  const { bench, shelf } = begun.value;
  for (const finding of findings) {
    const search = searchFixes(finding, bench, shelf);
    for (;;) {
      const found = read(env, () => ok(goOn(search, performance.now() + slice)));
      if (!found.ok) return found;
      if (found.value !== undefined) {
        fixes.set(finding, found.value);
        break;
      }
      await otherWork();
      if (isStale()) return ok(undefined);
    }
  }
  return ok(fixes);
}

/** Searches until it is done or the time is over; undefined: it is not done. */
function goOn(search: ReturnType<typeof searchFixes>, end: number): readonly Fix[] | undefined {
  for (;;) {
    const next = search.next();
    if (next.done === true) return next.value;
    if (performance.now() >= end) return undefined;
  }
}
