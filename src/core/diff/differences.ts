import { isList, isObject, sameValue, type Value, type ValueList, type ValueObject } from "../value/value.ts";
import { listEdits } from "./listEdits.ts";

/** A step into a value: the key of an object, or the index of a list's item. */
export type Step = string | number;

/** One place at which two values differ. */
export interface Difference {
  /** The way there. An index counts in the left list for what is removed or changed, in the right one for what is added. */
  readonly path: readonly Step[];
  readonly kind: "added" | "removed" | "changed";
  /** Undefined: there is nothing on the left. */
  readonly left: Value | undefined;
  /** Undefined: there is nothing on the right. */
  readonly right: Value | undefined;
}

/**
 * The places at which two values differ, as deep inside as possible and in the order of the left value; none when they mean the same. Lists of texts and
 * numbers are compared by what they have in common, lists that hold objects or lists item by item.
 */
export function differences(
  left: Value | undefined,
  right: Value | undefined,
  path: readonly Step[] = [],
): readonly Difference[] {
  if (sameValue(left, right)) return [];
  if (left === undefined) return [{ path, kind: "added", left, right }];
  if (right === undefined) return [{ path, kind: "removed", left, right }];
  if (isObject(left) && isObject(right)) return inObjects(left, right, path);
  if (isList(left) && isList(right)) return inLists(left, right, path);
  return [{ path, kind: "changed", left, right }];
}

function inObjects(left: ValueObject, right: ValueObject, path: readonly Step[]): readonly Difference[] {
  const added = Object.keys(right).filter((key) => !Object.hasOwn(left, key));
  return [...Object.keys(left), ...added].flatMap((key) =>
    differences(own(left, key), own(right, key), [...path, key]),
  );
}

/** A key such as `constructor` is there only when it was set. */
function own(object: ValueObject, key: string): Value | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function inLists(left: ValueList, right: ValueList, path: readonly Step[]): readonly Difference[] {
  if ([...left, ...right].every(isScalar))
    return listEdits(left, right, sameValue).map(({ kind, index, item }) =>
      kind === "removed"
        ? { path: [...path, index], kind, left: item, right: undefined }
        : { path: [...path, index], kind, left: undefined, right: item },
    );
  const length = Math.max(left.length, right.length);
  return Array.from({ length }, (_, i) => differences(left[i], right[i], [...path, i])).flat();
}

function isScalar(value: Value): boolean {
  return !isList(value) && !isObject(value);
}
