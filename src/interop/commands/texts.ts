import type { Texts } from "../../core/component.ts";
import { isSayable } from "./argument.ts";
import { option } from "./line.ts";

/** Options, and sentences about what no option can say. */
export interface Options {
  readonly words: readonly string[];
  readonly notes: readonly string[];
}

/** `--label=key=value` for what is new or different. Both programs take no second `=`. */
export function labelOptions(before: Texts, after: Texts): Options {
  return textOptions("label", before, after, (key, value) => key !== "" && !`${key}${value}`.includes("="));
}

/** `--env=KEY=value` for what is new or different; what is made can also have an empty value, a change takes that for a removal. */
export function environmentOptions(before: Texts | null, after: Texts): Options {
  const set = textOptions(
    "env",
    before ?? {},
    after,
    (key, value) => key !== "" && !key.includes("=") && (before === null || value !== ""),
  );
  const gone = removed(before ?? {}, after).map((key) => option("env", `${key}=`));
  return { ...set, words: [...set.words, ...gone] };
}

/** The keys that are no longer there. */
export function removed(before: Texts, after: Texts): readonly string[] {
  return Object.keys(before).filter((key) => !Object.hasOwn(after, key));
}

/** `--secret=name` for what is attached, `--remove-secret=name` for what no longer is. */
export function secretOptions(before: readonly string[], after: readonly string[]): readonly string[] {
  return [
    ...after.filter((name) => !before.includes(name)).map((name) => option("secret", name)),
    ...before.filter((name) => !after.includes(name)).map((name) => option("remove-secret", name)),
  ];
}

const called = { label: "label", env: "variable" } as const;

function textOptions(
  name: keyof typeof called,
  before: Texts,
  after: Texts,
  canSay: (key: string, value: string) => boolean,
): Options {
  const words: string[] = [];
  const notes: string[] = [];
  for (const [key, value] of Object.entries(after)) {
    if (Object.hasOwn(before, key) && before[key] === value) continue;
    if (canSay(key, value) && isSayable(`${key}${value}`)) words.push(option(name, `${key}=${value}`));
    else notes.push(`The ${called[name]} ${key} is left out: no command can set this value.`);
  }
  return { words, notes };
}
