import type { ComponentTypeId } from "../../core/componentType.ts";
import type { Composition } from "../../core/stack.ts";
import { type VerdictCandidate, type Verdicts, verdictsFor } from "../../usecases/composition/verdicts.ts";
import type { Candidate } from "../state/candidate.ts";
import type { AppData } from "../state/data.ts";
import { cursorOf, keysOf } from "../state/list.ts";
import type { AppState } from "./appState.ts";
import { type Context, shown } from "./context.ts";
import { shownCandidates } from "./cursor.ts";

/** What verdicts hold for. They are asked anew when any of it changes. */
interface Base {
  readonly slot: ComponentTypeId;
  readonly composition: Composition;
  readonly against: AppData["components"];
}

/** Verdicts that are known, and what they hold for. Those that were asked before stay until there are new ones. */
export interface KnownVerdicts extends Base {
  readonly byKey: Verdicts;
}

/** So many candidates on both sides of the cursor have a verdict: more than any screen shows, and few enough to be quick. */
const near = 250;

/** Makes the work that finds the verdicts which the composer is to show. It works in the background, never twice at a time. */
export function judging(context: Context): () => Promise<void> {
  let isBusy = false;
  return async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      while (await judge(context)) {
        // What the cursor came near to meanwhile is next.
      }
    } finally {
      isBusy = false;
    }
  };
}

/** Asks for the verdicts that are missing; tells whether there may be more to ask. */
async function judge(context: Context): Promise<boolean> {
  const state = context.store.get();
  const base = baseOf(state);
  if (base === undefined) return false;
  const known = holdsFor(state.verdicts, base) ? state.verdicts?.byKey : undefined;
  const candidates = nearCursor(state).filter(({ key }) => known?.has(key) !== true);
  if (candidates.length === 0) return false;
  const isStale = (): boolean => !holdsFor(base, baseOf(context.store.get()));
  const found = await verdictsFor(
    context.env,
    { components: base.composition, slot: base.slot, candidates: candidates.map(candidateOf) },
    isStale,
  );
  if (!found.ok) return false;
  if (found.value === undefined || isStale()) return true;
  const byKey = new Map([...(known ?? []), ...found.value]);
  context.store.set((now) => ({ ...now, verdicts: { ...base, byKey } }));
  return true;
}

function baseOf(state: AppState): Base | undefined {
  const composer = shown(state, "composer");
  if (composer === undefined || state.data.components === null) return undefined;
  return { slot: composer.slot, composition: composer.now.components, against: state.data.components };
}

function holdsFor(one: Base | null | undefined, other: Base | undefined): boolean {
  return one?.slot === other?.slot && one?.composition === other?.composition && one?.against === other?.against;
}

function nearCursor(state: AppState): readonly Candidate[] {
  const composer = shown(state, "composer");
  if (composer === undefined) return [];
  const all = shownCandidates(state);
  const at = cursorOf(
    composer.candidates,
    keysOf(all, ({ key }) => key),
  );
  return all.slice(Math.max(0, at - near), at + near);
}

function candidateOf(candidate: Candidate): VerdictCandidate {
  const { key } = candidate;
  return candidate.kind === "component"
    ? { key, component: candidate.component }
    : { key, flavor: candidate.flavor.name };
}
