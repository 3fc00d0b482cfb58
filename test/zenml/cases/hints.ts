import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type FlavorSpec, flavorKey } from "../../../src/core/flavor.ts";

/** What a rule says about where verdicts change: the fields that it looks at, and the texts and numbers that it compares them with. */
export interface Hint {
  readonly fields: readonly string[];
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
}

/** The same of the rules of ZenML's config classes, as read from its sources, by `type/name` of the flavor. */
const zenmlHints: Readonly<Record<string, readonly Partial<Hint>[]>> = JSON.parse(
  readFileSync(join(import.meta.dir, "../../fixtures/zenml/rule-hints.json"), "utf8"),
);

/** What the rules of a flavor, ours and ZenML's, look at. One for each rule. */
export function hintsOf(spec: FlavorSpec): readonly Hint[] {
  const names = new Set(Object.keys(spec.schema.properties ?? {}));
  const theirs = (zenmlHints[flavorKey(spec)] ?? []).map(({ fields = [], texts = [], numbers = [] }) => ({
    fields: fields.filter((field) => names.has(field)),
    texts,
    numbers,
  }));
  return [...spec.rules.map((rule) => hintOf(rule, names)), ...theirs].filter(({ fields }) => fields.length > 0);
}

function hintOf(rule: unknown, names: ReadonlySet<string>): Hint {
  const leaves = leavesOf(rule);
  const texts = leaves.filter((leaf) => typeof leaf === "string");
  return {
    fields: [...new Set(texts.filter((text) => names.has(text)))],
    texts: [...new Set(texts.filter((text) => !names.has(text)))],
    numbers: leaves.filter((leaf) => typeof leaf === "number"),
  };
}

/** Keys whose texts are no values of fields: what people read, and names of rules, conditions and changes. */
const unsaid: ReadonlySet<string> = new Set(["id", "message", "is", "do", "characters", "kind"]);

function leavesOf(value: unknown): readonly (string | number)[] {
  if (typeof value === "string" || typeof value === "number") return [value];
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    if (unsaid.has(key)) return [];
    return key === "values" && !Array.isArray(each) ? leavesOf([Object.keys(each), each]) : leavesOf(each);
  });
}
