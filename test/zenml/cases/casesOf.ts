import type { Field } from "../../../src/core/field/shape.ts";
import { flavorKey } from "../../../src/core/flavor.ts";
import type { LoadedFlavor } from "../../../src/core/loadedFlavor.ts";
import { type Configuration, isObject, objectOf, type Value } from "../../../src/core/value/value.ts";
import { Random } from "../../fuzz/random.ts";
import { baseOf, richBaseOf, type Verdicts } from "./bases.ts";
import { type Hint, hintsOf } from "./hints.ts";
import { distinct, everyKind, goodValue, mainValues, valuesFor } from "./values.ts";

/** How many cases to make. */
export interface CaseOptions {
  /** So many values more for one field on its own than the main ones. */
  readonly perField: number;
  /** At most so many combinations of the fields of one rule. */
  readonly perRule: number;
  /** So many configurations of several fields at random. */
  readonly random: number;
  /** Another number makes other choices. */
  readonly seed?: number;
}

/** A field and the value to give it; undefined: none. */
type Change = readonly [field: string, value: Value | undefined];

/**
 * Configurations to ask both sides about, right ones and wrong ones, the same ones each time: every field with many values, the fields that
 * a rule looks at in combination, unknown keys, and fields at random.
 */
export async function casesOf(
  flavor: LoadedFlavor,
  verdicts: Verdicts,
  options: CaseOptions,
): Promise<readonly Configuration[]> {
  const random = new Random(seedOf(flavorKey(flavor.spec)) + (options.seed ?? 0));
  const base = await baseOf(flavor, verdicts);
  const rich = await richBaseOf(flavor, base, verdicts);
  const hints = hintsOf(flavor.spec);
  const bases = [base, rich];
  const changes = [
    ...flavor.fields.flatMap((field) => singles(field, hints, random, options.perField)),
    ...hints.flatMap((hint) => combinations(flavor, hint, random, options.perRule)),
    ...Array.from({ length: options.random }, () => anyChanges(flavor, hints, random)),
  ];
  const made = [
    objectOf([]),
    ...bases,
    ...flavor.fields.map((field) => changed(objectOf([]), [[field.name, goodValue(field)]])),
    ...unknownKeys(base),
    ...changes.map((change) => changed(random.one(bases), change)),
  ];
  return distinct(made).filter(isObject);
}

/** A number for a text (FNV-1a). */
function seedOf(text: string): number {
  return [...text].reduce((hash, char) => Math.imul(hash ^ char.charCodeAt(0), 16777619) >>> 0, 2166136261);
}

function changed(base: Configuration, changes: readonly Change[]): Configuration {
  const names = new Set(changes.map(([name]) => name));
  const set = changes.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return objectOf([...Object.entries(base).filter(([name]) => !names.has(name)), ...set]);
}

function unknownKeys(base: Configuration): readonly Configuration[] {
  const keys = ["no_such_field", "", "__proto__", "name", "constructor"];
  return keys.flatMap((key) => everyKind.map((value) => changed(base, [[key, value]])));
}

/** One field with its values: the main ones always, of the others some. */
function singles(field: Field, hints: readonly Hint[], random: Random, most: number): readonly (readonly Change[])[] {
  const all = distinct([...valuesFor(field), ...hints.flatMap((hint) => hintedValues(field, hint))]);
  return [undefined, ...mainValues(field), ...shuffled(all, random).slice(0, most)].map((value) => [
    [field.name, value],
  ]);
}

/** What a rule compares a field with, and near misses of it. */
function hintedValues(field: Field, { fields, texts, numbers }: Hint): readonly Value[] {
  if (!fields.includes(field.name)) return [];
  const good = goodValue(field);
  return [
    ...texts.flatMap((text) => [
      text,
      `${text}x`,
      ` ${text} `,
      text.toUpperCase(),
      text.slice(0, -1),
      `{{known.${text.trim()}}}`,
    ]),
    ...texts.flatMap((text) => (typeof good === "string" ? [text + good, good + text] : [])),
    ...texts.flatMap((text) => (isObject(good) ? keyed(good, text) : [])),
    ...numbers.flatMap((number) => [
      BigInt(Math.trunc(number)),
      number,
      BigInt(Math.trunc(number)) + 1n,
      BigInt(Math.trunc(number)) - 1n,
    ]),
  ];
}

/** Objects with a key of this name, and a value that is something or nothing. */
function keyed(good: Configuration, key: string): readonly Value[] {
  return ["x", "", null, "http://x/", "https://x//", 1n].map((value) =>
    objectOf([...Object.entries(good), [key, value]]),
  );
}

/** The fields of a rule in combination: unset, null, empty and what the rule looks for; all of them where they are few. */
function combinations(flavor: LoadedFlavor, hint: Hint, random: Random, most: number): readonly (readonly Change[])[] {
  const fields = flavor.fields.filter(({ name }) => hint.fields.includes(name));
  const choices = fields.map((field) => [
    undefined,
    null,
    "",
    goodValue(field),
    ...(fields.length > 1 ? [] : ["  "]),
    ...hintedValues(field, hint),
  ]);
  const count = choices.reduce((product, { length }) => product * length, 1);
  const numbers =
    count <= most
      ? Array.from({ length: count }, (_, n) => n)
      : Array.from({ length: most }, () => random.below(count));
  return numbers.map((number) => combination(fields, choices, number));
}

/** The combination of this number. */
function combination(
  fields: readonly Field[],
  choices: readonly (readonly (Value | undefined)[])[],
  number: number,
): readonly Change[] {
  let rest = number;
  return fields.map(({ name }, index): Change => {
    const values = choices[index] ?? [];
    const value = values[rest % values.length];
    rest = Math.floor(rest / values.length);
    return [name, value];
  });
}

/** Two to five fields, mostly with good values. */
function anyChanges(flavor: LoadedFlavor, hints: readonly Hint[], random: Random): readonly Change[] {
  if (flavor.fields.length === 0) return [];
  return Array.from({ length: 2 + random.below(4) }, (): Change => {
    const field = random.one(flavor.fields);
    const values = [...valuesFor(field), ...hints.flatMap((hint) => hintedValues(field, hint))];
    return [field.name, random.next() < 0.6 ? goodValue(field) : random.one(values)];
  });
}

function shuffled<T>(things: readonly T[], random: Random): readonly T[] {
  return things
    .map((thing) => [random.next(), thing] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, thing]) => thing);
}
