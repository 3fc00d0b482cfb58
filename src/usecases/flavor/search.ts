import { type ComponentTypeId, componentType } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import { type Field, proseOf } from "../../core/field/shape.ts";
import { type FlavorEntry, soughtOfFlavor } from "../../core/flavor.ts";
import { folded } from "../../core/fuzzy.ts";
import { bestFits, filterWords, type Sought } from "../../core/fuzzySearch.ts";
import type { DescribedFlavor } from "../../core/loadedFlavor.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";

/** What is searched for in the catalogue. */
export interface SearchFlavors {
  /** Words that must all be found. */
  readonly text: string;
  /** Absent: in all types. */
  readonly type?: ComponentTypeId;
}

/** A flavor that fits, with those of its fields that speak of the words: of most of them, where none speaks of all. */
export interface FoundFlavor {
  readonly flavor: FlavorEntry;
  readonly fields: readonly string[];
}

/** Searches flavors by name, title, type, integration and what is said of them and their fields; best fits first. Errors: usage (nothing to search for). */
export async function searchFlavors(env: Env, { text, type }: SearchFlavors): Promise<Result<readonly FoundFlavor[]>> {
  const words = filterWords(text);
  if (words.length === 0) return err(failure("usage", "Say what to search for.", { hint: "For example: bucket" }));
  const entries = env.catalogue.entries().filter((entry) => type === undefined || entry.type === type);
  const read = await Promise.all(entries.map((entry) => env.catalogue.read(entry.type, entry.name)));
  const described = read.filter((each) => each !== undefined);
  return ok(bestFits(described, text, soughtOf).map((each) => foundFlavor(each, words)));
}

function soughtOf({ spec, fields }: DescribedFlavor): Sought {
  const { name, fields: texts, prose } = soughtOfFlavor(spec);
  return {
    name,
    fields: [...texts, componentType(spec.type).title],
    prose: [prose, spec.details ?? "", ...fields.map(saidOf)].join(" "),
  };
}

function saidOf(field: Field): string {
  return `${field.name} ${proseOf(field)}`;
}

function foundFlavor({ spec, fields }: DescribedFlavor, words: readonly string[]): FoundFlavor {
  const counted = fields.map((field) => {
    const said = folded(saidOf(field));
    return { name: field.name, count: words.filter((word) => said.includes(word)).length };
  });
  const most = Math.max(1, ...counted.map(({ count }) => count));
  return { flavor: spec, fields: counted.filter(({ count }) => count === most).map(({ name }) => name) };
}
