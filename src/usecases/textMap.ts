import type { Texts } from "../core/component.ts";

/** Texts after a change: what is set is added, null or a removed key goes, the rest stays in its order. */
export function changedTexts(
  texts: Texts,
  set: Readonly<Record<string, string | null>> = {},
  remove: readonly string[] = [],
): Texts {
  const gone = new Set(remove);
  const map = new Map<string, string | null>([...Object.entries(texts), ...Object.entries(set)]);
  const kept = [...map].filter((entry): entry is [string, string] => entry[1] !== null && !gone.has(entry[0]));
  return textsOf(kept);
}

/** Texts by name that no key, such as `__proto__`, can harm. */
export function textsOf(entries: Iterable<readonly [string, string]>): Texts {
  const texts: Record<string, string> = Object.create(null);
  for (const [key, text] of entries) texts[key] = text;
  return texts;
}
