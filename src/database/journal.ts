import { readJson, writeJson } from "../core/value/json.ts";
import type { ValueObject } from "../core/value/value.ts";
import type { Touched } from "./event.ts";
import type { Noun } from "./historyEntry.ts";
import { type Store, sameContent } from "./store.ts";

/** One thing before a transaction and as it left it. */
export interface Difference {
  readonly noun: Noun;
  readonly id: string;
  readonly before: ValueObject | undefined;
  readonly after: ValueObject | undefined;
}

/** Notes what one transaction touches, so that it can become one entry of the history. */
export class Journal {
  private readonly differences = new Map<string, Difference>();

  /** Runs `work`, which alters one thing, and notes it before and after. */
  record<T>(store: Store<T>, id: string, work: () => void): void {
    const key = `${store.noun} ${id}`;
    const known = this.differences.get(key);
    const before = known ? known.before : encoded(store, id);
    work();
    this.differences.set(key, { noun: store.noun, id, before, after: encoded(store, id) });
  }

  /** What is different now, in the order in which it was first touched. */
  changes(): readonly Difference[] {
    return [...this.differences.values()].filter(({ before, after }) => !sameContent(before, after));
  }
}

function encoded<T>(store: Store<T>, id: string): ValueObject | undefined {
  const thing = store.get(id);
  return thing === undefined ? undefined : store.encode(thing);
}

/** Which things differ, for events. */
export function touchedBy(changes: readonly Difference[]): readonly Touched[] {
  return changes.map(({ noun, id }) => ({ noun, id }));
}

/** Tells whether a thing can be read back from the file as it is: what is nested too deep cannot. */
export function isReadable(fields: ValueObject): boolean {
  return readJson(writeJson(fields)).ok;
}
