import { rememberLast } from "../../core/rememberLast.ts";

/** For what several parts of a screen ask for within one frame, and again for the next key while nothing has changed. */
export { rememberLast };

/** `rememberLast` for each first argument by itself: there must be few of them. */
export function rememberEach<First, Given extends readonly unknown[], Result>(
  work: (first: First, ...given: Given) => Result,
): (first: First, ...given: Given) => Result {
  const each = new Map<First, (...given: Given) => Result>();
  return (first, ...given) => {
    const known = each.get(first) ?? rememberLast((...rest: Given) => work(first, ...rest));
    each.set(first, known);
    return known(...given);
  };
}

/** The function of a thing and something else, such as a width; of each thing it remembers what it made last, for as long as the thing lives. */
export function rememberFor<Thing extends object, Other, Result>(
  work: (thing: Thing, other: Other) => Result,
): (thing: Thing, other: Other) => Result {
  const known = new WeakMap<Thing, { readonly other: Other; readonly result: Result }>();
  return (thing, other) => {
    const before = known.get(thing);
    if (before !== undefined && Object.is(before.other, other)) return before.result;
    const result = work(thing, other);
    known.set(thing, { other, result });
    return result;
  };
}
