import type { ComponentTypeId } from "../../core/componentType.ts";
import { componentType } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import { type FlavorEntry, soughtOfFlavor } from "../../core/flavor.ts";
import { bestFits, filterWords } from "../../core/fuzzySearch.ts";
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

/** A flavor that fits, with those of its fields that speak of the words. */
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

function soughtOf({ spec, fields }: DescribedFlavor) {
  const { fields: short = [], prose = "", name } = soughtOfFlavor(spec);
  const told = fields.map((field) => `${field.name} ${field.help} ${field.details ?? ""}`);
  return {
    name,
    fields: () => [...(typeof short === "function" ? short() : short), componentType(spec.type).title],
    prose: [prose, spec.details ?? "", ...told].join(" "),
  };
}

function foundFlavor({ spec, fields }: DescribedFlavor, words: readonly string[]): FoundFlavor {
  const speaking = fields.filter(({ name, help }) => {
    const told = `${name} ${help}`.toLowerCase();
    return words.some((word) => told.includes(word));
  });
  return { flavor: spec, fields: speaking.map(({ name }) => name) };
}
