import type { FieldPath } from "../../core/failure.ts";
import { isList, isObject, objectOf, type Value } from "../../core/value/value.ts";

/** The value at a path; undefined if there is none. */
export function getAt(root: Value | undefined, path: FieldPath): Value | undefined {
  let value = root;
  for (const part of path) {
    if (isList(value) && typeof part === "number") value = value[part];
    else if (isObject(value) && Object.hasOwn(value, part)) value = value[part];
    else return undefined;
  }
  return value;
}

/** A copy with another value at a path. Missing lists and objects on the way are made; a key that exists keeps its place. */
export function setAt(root: Value | undefined, path: FieldPath, value: Value): Value {
  const [part, ...rest] = path;
  if (part === undefined) return value;
  if (typeof part === "number") {
    const list = isList(root) ? root : [];
    return list.toSpliced(Math.min(part, list.length), 1, setAt(list[part], rest, value));
  }
  const object = isObject(root) ? root : {};
  const inner = setAt(Object.hasOwn(object, part) ? object[part] : undefined, rest, value);
  const entries = Object.entries(object);
  if (!Object.hasOwn(object, part)) return objectOf([...entries, [part, inner]]);
  return objectOf(entries.map(([key, each]) => [key, key === part ? inner : each]));
}

/** A copy without the value at a path; the items behind a removed one move up. */
export function removeAt(root: Value, path: FieldPath): Value {
  const part = path.at(-1);
  const parent = getAt(root, path.slice(0, -1));
  if (part === undefined || getAt(root, path) === undefined) return root;
  const without =
    isList(parent) && typeof part === "number"
      ? parent.toSpliced(part, 1)
      : isObject(parent)
        ? objectOf(Object.entries(parent).filter(([key]) => key !== part))
        : undefined;
  return without === undefined ? root : setAt(root, path.slice(0, -1), without);
}

/** A text that tells paths apart, for ids and keys. */
export function pathKey(path: FieldPath): string {
  return JSON.stringify(path);
}

/** Tells whether a path leads to a value or into it. */
export function isWithin(path: FieldPath, outer: FieldPath): boolean {
  return outer.every((part, i) => String(path[i]) === String(part)) && path.length >= outer.length;
}
