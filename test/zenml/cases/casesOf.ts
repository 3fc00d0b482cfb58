import type { Field } from "../../../src/core/field/shape.ts";
import { flavorKey } from "../../../src/core/flavor.ts";
import type { LoadedFlavor } from "../../../src/core/loadedFlavor.ts";
import { type Configuration, isObject, objectOf } from "../../../src/core/value/value.ts";
import { Random } from "../../fuzz/random.ts";
import { baseOf, richBaseOf, type Verdicts } from "./bases.ts";
import { type Change, changed } from "./change.ts";
import { combinations, shuffled } from "./combinations.ts";
import { hintedValues, tellingValues } from "./hintedValues.ts";
import { type Hint, hintsOf } from "./hints.ts";
import { distinct, everyKind, goodValue, mainValues, sizeOf, valuesFor } from "./values.ts";

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
  const onOne = [
    ...flavor.fields.flatMap((field) => singles(field, hints, random, options.perField)),
    ...hints.flatMap((hint) => together(flavor, hint, random, options.perRule)),
    ...Array.from({ length: options.random }, () => anyChanges(flavor, hints, random)),
  ];
  // Where a rule looks at a field, what comes of it may depend on the others.
  const onBoth = flavor.fields.filter((field) => isHinted(field, hints)).flatMap(mainChanges);
  const made = [
    objectOf([]),
    ...bases,
    ...flavor.fields.map((field) => changed(objectOf([]), [[field.name, goodValue(field)]])),
    ...unknownKeys(base),
    ...onBoth.flatMap((changes) => bases.map((each) => changed(each, changes))),
    ...[...flavor.fields.flatMap(mainChanges), ...onOne].map((changes) => changed(random.one(bases), changes)),
  ];
  return distinct(made).filter(isObject);
}

/** A number for a text (FNV-1a). */
function seedOf(text: string): number {
  return [...text].reduce((hash, char) => Math.imul(hash ^ char.charCodeAt(0), 16777619) >>> 0, 2166136261);
}

function unknownKeys(base: Configuration): readonly Configuration[] {
  const keys = ["no_such_field", "", "__proto__", "name", "constructor"];
  return keys.flatMap((key) => everyKind.map((value) => changed(base, [[key, value]])));
}

/** One field with its main values. */
function mainChanges(field: Field): readonly (readonly Change[])[] {
  return [undefined, ...mainValues(field)].map((value) => [[field.name, value]]);
}

/** One field with some of its other values; nearly all where a rule looks at it, more where it has fields inside. */
function singles(field: Field, hints: readonly Hint[], random: Random, most: number): readonly (readonly Change[])[] {
  const hinted = distinct(hints.flatMap((hint) => hintedValues(field, hint)));
  const some = isHinted(field, hints) ? 12 * most : most * Math.min(sizeOf(field.shape), 3);
  const values = [hinted, valuesFor(field)].flatMap((all) => shuffled(all, random).slice(0, some));
  return values.map((value) => [[field.name, value]]);
}

function isHinted(field: Field, hints: readonly Hint[]): boolean {
  return hints.some(({ fields }) => fields.includes(field.name));
}

/** The fields of a rule in combination. */
function together(flavor: LoadedFlavor, hint: Hint, random: Random, most: number): readonly (readonly Change[])[] {
  const fields = flavor.fields.filter(({ name }) => hint.fields.includes(name));
  const choices = fields.map((field) => tellingValues(field, hint).map((value): Change => [field.name, value]));
  return combinations(choices, random, most);
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
