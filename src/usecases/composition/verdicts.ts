import type { ComponentTypeId } from "../../core/componentType.ts";
import { flavorKey } from "../../core/flavor.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Composition } from "../../core/stack.ts";
import type { View } from "../../database/view.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { componentFindings, type Flavors } from "./componentFindings.ts";

/** What is to be said of a candidate for a slot: it fits, it needs something first, or something stands against it. */
export type Verdict =
  | { readonly kind: "ok" }
  /** What has to be there first: fields such as `path`, secrets such as `{{aws.key}}`. */
  | { readonly kind: "needs"; readonly what: readonly string[] }
  /** The sentence why it should not be chosen. */
  | { readonly kind: "blocked"; readonly reason: string };

/** What could fill a slot: a component by its id, or a flavor that a new one would be made from. */
export type VerdictCandidate =
  | { readonly key: string; readonly component: { readonly id: string; readonly flavor: string } }
  | { readonly key: string; readonly flavor: string };

/** Verdicts by the key of their candidate. */
export type Verdicts = ReadonlyMap<string, Verdict>;

/** What verdicts are about. */
export interface VerdictsFor {
  /** The composition; what its other slots hold is what the candidates have to go with. */
  readonly components: Composition;
  readonly slot: ComponentTypeId;
  readonly candidates: readonly VerdictCandidate[];
}

/** How long checks may hold up what else waits, in milliseconds. */
const slice = 3;

const fits: Verdict = { kind: "ok" };

/**
 * Verdicts for all candidates of a slot: by the configuration of components, and by what a new component of a flavor needs. Works in short slices, so that
 * keys come between; gives up, with undefined, once `isStale` says that nobody waits any more. Errors: those of opening the database.
 */
export async function verdictsFor(
  env: Env,
  { slot, candidates }: VerdictsFor,
  isStale: () => boolean = () => false,
): Promise<Result<Verdicts | undefined>> {
  const flavors = await loadNamed(env, slot, new Set(candidates.flatMap(flavorOfComponent)));
  const needed = await neededBy(env, slot, candidates.flatMap(flavorOfNew));
  const verdicts = new Map<string, Verdict>();
  let next = 0;
  while (next < candidates.length) {
    if (isStale()) return ok(undefined);
    const done = read(env, (view) => {
      const end = performance.now() + slice;
      for (; next < candidates.length && performance.now() < end; next++) {
        const candidate = candidates[next];
        if (candidate === undefined) continue;
        verdicts.set(
          candidate.key,
          "component" in candidate
            ? forComponent(env, view, flavors, candidate.component.id)
            : (needed.get(candidate.flavor) ?? fits),
        );
      }
      return ok(undefined);
    });
    if (!done.ok) return done;
    if (next < candidates.length) await otherWork();
  }
  return ok(verdicts);
}

/** Lets keys and what else waits have their turn. */
function otherWork(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function flavorOfComponent(candidate: VerdictCandidate): readonly string[] {
  return "component" in candidate ? [candidate.component.flavor] : [];
}

function flavorOfNew(candidate: VerdictCandidate): readonly string[] {
  return "component" in candidate ? [] : [candidate.flavor];
}

async function loadNamed(env: Env, type: ComponentTypeId, names: ReadonlySet<string>): Promise<Flavors> {
  const loaded = await Promise.all(
    [...names].map(async (name) => [flavorKey({ type, name }), await env.catalogue.load(type, name)] as const),
  );
  return new Map(loaded.filter((entry): entry is [string, LoadedFlavor] => entry[1] !== undefined));
}

/** What is wrong with its configuration stands against a component; what it refers to can still be made. */
function forComponent(env: Env, view: View, flavors: Flavors, id: string): Verdict {
  const findings = componentFindings(env, view, flavors, [{ id }]);
  const [worst] = findings.filter(({ rule }) => rule !== "unresolved-reference");
  if (worst !== undefined) return { kind: "blocked", reason: worst.message };
  if (findings.length === 0) return fits;
  const configuration = view.components.get(id)?.configuration ?? {};
  const references = findings.flatMap(({ at }) => configuration[at.field?.[0] ?? ""] ?? []);
  return { kind: "needs", what: references.map(String) };
}

/** Verdicts on flavors by name. A new component is made by filling a form, which asks for what is required. */
async function neededBy(
  env: Env,
  type: ComponentTypeId,
  names: readonly string[],
): Promise<ReadonlyMap<string, Verdict>> {
  const verdicts = names.map(async (name): Promise<[string, Verdict]> => {
    const flavor = await env.catalogue.read(type, name);
    const what = flavor?.fields.filter(({ required }) => required).map((field) => field.name) ?? [];
    return [name, what.length === 0 ? fits : { kind: "needs", what }];
  });
  return new Map(await Promise.all(verdicts));
}
