import type { FlavorEntry } from "../../core/flavor.ts";
import type { DescribedFlavor } from "../../core/loadedFlavor.ts";
import { ok, type Result } from "../../core/result.ts";
import { type Match, matchesOf } from "../../core/stackRule/matrix.ts";
import type { Env } from "../env.ts";
import { allFlavors } from "../flavor/all.ts";
import { findFlavor } from "../flavor/find.ts";

/** Which orchestrators are looked at. */
export interface MatrixOf {
  /** The name of a flavor; absent: all. */
  readonly orchestrator?: string;
}

/** A flavor of another type, and how it goes with each orchestrator, by the name of its flavor. */
export interface MatrixRow {
  readonly flavor: FlavorEntry;
  readonly matches: Readonly<Record<string, Match>>;
}

/** Which flavors go with which orchestrators, by the rules of stacks and the examples of fields. Errors: unknown-flavor. */
export async function matrix(env: Env, { orchestrator }: MatrixOf): Promise<Result<readonly MatrixRow[]>> {
  if (orchestrator !== undefined) {
    const known = findFlavor(env, { type: "orchestrator", name: orchestrator });
    if (!known.ok) return known;
  }
  return ok(matrixRows(await allFlavors(env), orchestrator));
}

/** The same for flavors that were read already. */
export function matrixRows(flavors: readonly DescribedFlavor[], orchestrator?: string): readonly MatrixRow[] {
  const asked = flavors.filter(
    ({ spec: { type, name } }) => type === "orchestrator" && (orchestrator === undefined || name === orchestrator),
  );
  const columns = asked.map((flavor) => [flavor.spec.name, matchesOf(flavor, flavors)] as const);
  return flavors
    .filter(({ spec }) => spec.type !== "orchestrator")
    .map((flavor) => ({
      flavor: flavor.spec,
      matches: Object.fromEntries(columns.map(([name, matchOf]) => [name, matchOf(flavor)])),
    }));
}
