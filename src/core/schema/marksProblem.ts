import type { JsonSchema } from "../flavor.ts";
import { isLocalFactKind, localFactKinds } from "../localFact.ts";
import { fieldsIn } from "../rule/words.ts";
import { didYouMean } from "../suggest.ts";

/** What is wrong with a mark: the rest of a sentence, and what was likely meant. */
export interface MarkProblem {
  readonly what: string;
  readonly hint?: string;
}

/**
 * What is wrong with the marks of fields that name other things: a kind of local fact that there is not, or a field that does not stand
 * beside them. Undefined: nothing.
 */
export function marksProblem(schema: JsonSchema): MarkProblem | undefined {
  const properties = schema.properties ?? {};
  const names = Object.keys(properties);
  for (const [name, property] of Object.entries(properties)) {
    const problem = ownProblem(name, property, names);
    if (problem !== undefined) return problem;
  }
  return innerSchemas(schema)
    .map(marksProblem)
    .find((problem) => problem !== undefined);
}

function ownProblem(
  name: string,
  { localFact, localFactOf, only }: JsonSchema,
  names: readonly string[],
): MarkProblem | undefined {
  if (localFact !== undefined && !isLocalFactKind(localFact))
    return problemOf(`${name} is marked with the local fact ${localFact}`, localFact, Object.keys(localFactKinds));
  const named = [...(localFactOf === undefined ? [] : [localFactOf]), ...(only === undefined ? [] : fieldsIn(only))];
  const missing = named.find((each) => !names.includes(each));
  return missing === undefined ? undefined : problemOf(`a mark of ${name} names the field ${missing}`, missing, names);
}

function problemOf(what: string, text: string, candidates: readonly string[]): MarkProblem {
  const hint = didYouMean(text, candidates);
  return { what: `${what}, which there is not`, ...(hint === undefined ? {} : { hint }) };
}

function innerSchemas(schema: JsonSchema): readonly JsonSchema[] {
  const { properties, $defs, anyOf, items, prefixItems, additionalProperties } = schema;
  return [
    ...Object.values(properties ?? {}),
    ...Object.values($defs ?? {}),
    ...(anyOf ?? []),
    ...(items === undefined ? [] : [items]),
    ...(prefixItems ?? []),
    ...(typeof additionalProperties === "object" ? [additionalProperties] : []),
  ];
}
