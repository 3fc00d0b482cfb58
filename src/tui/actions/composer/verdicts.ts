import { type CheckMemory, createCheckMemory } from "../../../usecases/composition/checkMemory.ts";
import { type VerdictCandidate, verdictsFor } from "../../../usecases/composition/verdicts.ts";
import type { Candidate } from "../../state/candidate.ts";
import { cursorOf, keysOf } from "../../state/list.ts";
import type { KnownVerdicts, VerdictBase, VerdictsBySlot } from "../../state/verdicts.ts";
import { type AppState, shown } from "../appState.ts";
import type { Context } from "../context.ts";
import { keyOfCandidate, shownCandidates } from "../list/shownItems.ts";

/** Where one is missing in view, verdicts are asked for so many times as many candidates on both sides of the cursor: then the next keys find theirs. */
const ahead = 3;

/** Makes the work that finds the verdicts which the composer is to show. It works in the background, never twice at a time. */
export function judging(context: Context): () => Promise<void> {
  let isBusy = false;
  const memory = createCheckMemory();
  return async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      while (await judge(context, memory)) {
        // What the cursor came near to meanwhile is next.
      }
    } finally {
      isBusy = false;
    }
  };
}

/** Asks for the verdicts that are missing; tells whether there may be more to ask. */
async function judge(context: Context, memory: CheckMemory): Promise<boolean> {
  const state = context.store.get();
  const base = baseOf(state);
  if (base === undefined) return false;
  const before = state.verdicts.get(base.slot);
  const known = holdsFor(before, base) ? before?.byKey : undefined;
  const isMissing = ({ key }: Candidate): boolean => known?.has(key) !== true;
  const inView = context.terminal.rows();
  if (!nearCursor(state, inView).some(isMissing)) return false;
  const candidates = nearCursor(state, inView * ahead).filter(isMissing);
  const isStale = (): boolean => !holdsFor(base, baseOf(context.store.get()));
  const found = await verdictsFor(
    context.env,
    { components: base.composition, slot: base.slot, candidates: candidates.map(candidateOf), memory },
    isStale,
  );
  if (!found.ok) return false;
  if (found.value === undefined || isStale()) return true;
  const byKey = new Map([...(known ?? []), ...found.value]);
  context.store.set((now) => ({ ...now, verdicts: withVerdicts(now.verdicts, { ...base, byKey }) }));
  return true;
}

/** What does not hold any more is forgotten. */
function withVerdicts(before: VerdictsBySlot, now: KnownVerdicts): VerdictsBySlot {
  const others = [...before].filter(([slot, each]) => slot !== now.slot && holdsFor(each, { ...now, slot }));
  return new Map([...others, [now.slot, now]]);
}

function baseOf(state: AppState): VerdictBase | undefined {
  const composer = shown(state, "composer");
  if (composer === undefined || state.data.components === null) return undefined;
  return { slot: composer.slot, composition: composer.now.components, against: state.data.components };
}

function holdsFor(one: VerdictBase | undefined, other: VerdictBase | undefined): boolean {
  return one?.slot === other?.slot && one?.composition === other?.composition && one?.against === other?.against;
}

function nearCursor(state: AppState, near: number): readonly Candidate[] {
  const composer = shown(state, "composer");
  if (composer === undefined) return [];
  const all = shownCandidates(state);
  const at = cursorOf(composer.candidates, keysOf(all, keyOfCandidate));
  return all.slice(Math.max(0, at - near), at + near);
}

function candidateOf(candidate: Candidate): VerdictCandidate {
  const { key } = candidate;
  return candidate.kind === "component"
    ? { key, component: candidate.component }
    : { key, flavor: candidate.flavor.name };
}
