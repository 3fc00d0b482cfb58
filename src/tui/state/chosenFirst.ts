import { type ComponentTypeId, componentType } from "../../core/componentType.ts";
import type { Candidate } from "./candidate.ts";
import { rememberEach } from "./rememberLast.ts";

/** The candidates with what the slot holds before all others, in its order, where it may hold several. */
export const chosenFirst = rememberEach(
  (type: ComponentTypeId, candidates: readonly Candidate[], chosen: readonly string[] | undefined) => {
    if (!componentType(type).multiple || chosen === undefined || chosen.length === 0) return candidates;
    const place = new Map(chosen.map((id, i) => [id, i]));
    const first = candidates.filter(({ key }) => place.has(key));
    first.sort((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0));
    return [...first, ...candidates.filter(({ key }) => !place.has(key))];
  },
);
