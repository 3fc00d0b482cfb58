import type { LocalFact } from "../../core/localFact.ts";

/** What a reader found, before it is put in order. */
export interface Found {
  readonly facts: readonly LocalFact[];
  /** The files that were looked at, as people write them. */
  readonly sources: readonly string[];
  readonly problems: readonly string[];
}

/** A fact that no file speaks of twice; notes of the same value are joined. */
export function merged(facts: readonly LocalFact[]): readonly LocalFact[] {
  const byValue = new Map<string, LocalFact>();
  for (const fact of facts) {
    const before = byValue.get(fact.value);
    byValue.set(fact.value, before === undefined ? fact : joined(before, fact));
  }
  return [...byValue.values()];
}

function joined(a: LocalFact, b: LocalFact): LocalFact {
  const notes = [a.note, b.note].filter((note, index, all) => note !== "" && all.indexOf(note) === index);
  return { value: a.value, note: notes.join(", "), isCurrent: a.isCurrent || b.isCurrent };
}

/** A list that is the same everywhere, with what is current here; a current one that is not in it comes first. */
export function knownFacts(known: Readonly<Record<string, string>>, current: string | undefined): readonly LocalFact[] {
  const facts = Object.entries(known).map(([value, note]) => ({ value, note, isCurrent: value === current }));
  if (current === undefined || Object.hasOwn(known, current)) return facts;
  return [{ value: current, note: "", isCurrent: true }, ...facts];
}
