import type { Random } from "../../fuzz/random.ts";

/**
 * Combinations of one choice of each list: all of them where they are few, else so many that every two choices of different lists come
 * together, once with the first choice of all other lists and once with others at random; at most `most`.
 */
export function combinations<T>(
  lists: readonly (readonly T[])[],
  random: Random,
  most: number,
): readonly (readonly T[])[] {
  const count = lists.reduce((product, { length }) => product * length, 1);
  if (count <= most) return Array.from({ length: count }, (_, number) => combination(lists, number));
  const made = pairsOf(lists).flatMap(([i, a, j, b]) => {
    const chosen = (other: (length: number) => number) =>
      lists.flatMap((list, index) => {
        const choice = index === i ? a : index === j ? b : other(list.length);
        return list.slice(choice, choice + 1);
      });
    return [chosen(() => 0), chosen((length) => random.below(length))];
  });
  return shuffled(made, random).slice(0, most);
}

/** The combination of this number. */
function combination<T>(lists: readonly (readonly T[])[], number: number): readonly T[] {
  let rest = number;
  return lists.flatMap((list) => {
    const at = rest % list.length;
    rest = Math.floor(rest / list.length);
    return list.slice(at, at + 1);
  });
}

/** A list's number, a choice of it, another list's number, a choice of that. */
type Pair = readonly [number, number, number, number];

function pairsOf(lists: readonly (readonly unknown[])[]): readonly Pair[] {
  return lists.flatMap((list, i) =>
    lists.flatMap((other, j) => (i < j ? list.flatMap((_, a) => other.map((__, b): Pair => [i, a, j, b])) : [])),
  );
}

/** The same things in another order. */
export function shuffled<T>(things: readonly T[], random: Random): readonly T[] {
  return things
    .map((thing) => [random.next(), thing] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, thing]) => thing);
}
