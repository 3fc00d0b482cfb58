import { type Failure, failure, type Place } from "../core/failure.ts";
import { plainCase } from "../core/plainCase.ts";
import { err, ok, type Result } from "../core/result.ts";
import { didYouMean } from "../core/suggest.ts";
import type { Named } from "./named.ts";

/** How a text names a thing. */
export interface ReferenceOptions {
  /** What is looked for, as people say it: "artifact store", "stack". */
  readonly what: string;
  /**
   * `loose`: a name, an id or a prefix of either. `part`: the same, and any part of a name. `strict`: the exact name, an id or a prefix of an
   * id. `exact`: the exact name or a whole id.
   */
  readonly match: "loose" | "part" | "strict" | "exact";
  readonly at?: Place;
}

/**
 * Finds what a text names: an id, else the exact name, else whatever begins with it. ZenML 0.98: client.py, `_get_entity_by_id_or_name_or_prefix`;
 * parts are compared without the case of ASCII letters, as its SQLite store does. Errors: not-found (with what was likely meant), ambiguous (with the candidates).
 */
export function resolveReference<T extends Named>(
  candidates: readonly T[],
  text: string,
  options: ReferenceOptions,
): Result<T> {
  const exact = candidates.find(({ id }) => sameId(id, text)) ?? candidates.find(({ name }) => name === text);
  if (exact !== undefined) return ok(exact);
  const found =
    text === "" || options.match === "exact"
      ? []
      : candidates.filter(({ id, name }) => id.startsWith(plainCase(text)) || namedLike(name, text, options.match));
  const [only, ...more] = found;
  if (only === undefined) return err(notFound(candidates, text, options));
  return more.length === 0 ? ok(only) : err(ambiguous(found, text, options));
}

function namedLike(name: string, text: string, match: ReferenceOptions["match"]): boolean {
  if (match === "loose") return plainCase(name).startsWith(plainCase(text));
  return match === "part" && plainCase(name).includes(plainCase(text));
}

/** An id written with or without dashes, in either case. */
function sameId(id: string, text: string): boolean {
  return id === text || (text.length >= 32 && id.replaceAll("-", "") === text.replaceAll("-", "").toLowerCase());
}

function notFound(candidates: readonly Named[], text: string, { what, match, at }: ReferenceOptions): Failure {
  const names = candidates.map(({ name }) => name);
  const begins = names.filter((name) => text !== "" && plainCase(name).startsWith(plainCase(text)));
  const hint =
    (match === "strict" || match === "exact") && begins.length > 0
      ? `Here the whole name is needed: ${begins.slice(0, 5).join(", ")}.`
      : likelyMeant(what, text, names);
  return failure("not-found", `There is no ${what} named ${text}.`, { hint, ...(at === undefined ? {} : { at }) });
}

/** What a name that is none may have meant, or else what there is: "Did you mean prod?", "Every stack: default, prod." */
export function likelyMeant(what: string, text: string, names: readonly string[]): string {
  return didYouMean(text, names) ?? (names.length === 0 ? `There is no ${what} yet.` : someOf(what, names));
}

function someOf(what: string, names: readonly string[]): string {
  const shown = names.slice(0, 5).join(", ");
  return names.length > 5 ? `For example ${shown}.` : `Every ${what}: ${shown}.`;
}

function ambiguous(found: readonly Named[], text: string, { what, at }: ReferenceOptions): Failure {
  const shown = found.slice(0, 10).map(({ id, name }) => `${name} (${id.slice(0, 8)})`);
  const more = found.length > 10 ? ` and ${found.length - 10} more` : "";
  return failure("ambiguous", `${text} fits more than one ${what}: ${shown.join(", ")}${more}.`, {
    hint: "Write the whole name or more of the id.",
    ...(at === undefined ? {} : { at }),
  });
}
