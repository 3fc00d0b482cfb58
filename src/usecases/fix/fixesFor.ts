import type { Finding } from "../../core/finding.ts";
import { searchFixes } from "../../core/fix/findFixes.ts";
import type { Fix } from "../../core/fix/fix.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Composition } from "../../core/stack.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { otherWork, slice } from "../slices.ts";
import { Stock, workshop } from "./shelf.ts";

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
  const stock = await Stock.of(env, composition);
  if (!stock.ok) return stock;
  const fixes = new Map<Finding, readonly Fix[]>();
  for (const finding of findings) {
    // What is not installed no change of a stack brings.
    if (finding.install !== undefined) {
      fixes.set(finding, []);
      continue;
    }
    const found = await searched(env, composition, finding, stock.value, isStale);
    if (!found.ok) return found;
    if (found.value === undefined) return ok(undefined);
    fixes.set(finding, found.value);
  }
  return ok(fixes);
}

/** Searches, anew when the search has asked for types that were not in stock. */
async function searched(
  env: Env,
  composition: Composition,
  finding: Finding,
  stock: Stock,
  isStale: () => boolean,
): Promise<Result<readonly Fix[] | undefined>> {
  for (;;) {
    const begun = read(env, (view) => ok(workshop(env, view, stock, composition)));
    if (!begun.ok) return begun;
    const { bench, shelf, wanted } = begun.value;
    const search = searchFixes(finding, bench, shelf);
    let found: Result<readonly Fix[] | undefined> = ok(undefined);
    while (found.ok && found.value === undefined) {
      await otherWork();
      if (isStale()) return ok(undefined);
      found = read(env, () => ok(goOn(search, performance.now() + slice)));
    }
    if (!found.ok || wanted.size === 0) return found;
    const loaded = await stock.load(wanted);
    if (!loaded.ok) return loaded;
  }
}

/** Searches until it is done or the time is over; undefined: it is not done. */
function goOn(search: ReturnType<typeof searchFixes>, end: number): readonly Fix[] | undefined {
  for (;;) {
    const next = search.next();
    if (next.done === true) return next.value;
    if (performance.now() >= end) return undefined;
  }
}
