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

/** Leaves of a rule by what they are. */
interface Leaves {
  readonly fields: readonly string[];
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
}

function hintOf(rule: unknown, names: ReadonlySet<string>): Hint {
  const { fields, texts, numbers } = leavesOf(rule, false);
  return { fields: [...new Set(fields)].filter((field) => names.has(field)), texts: [...new Set(texts)], numbers };
}

/** Keys whose texts are no values of fields: what people read, and names of rules, conditions and changes. */
const unsaid: ReadonlySet<string> = new Set(["id", "message", "is", "do", "characters", "kind"]);

/** Keys whose texts are names of fields. */
const naming: ReadonlySet<string> = new Set([
  "field",
  "fields",
  "other",
  "to",
  "noReference",
  "yamlText",
  "mustResolve",
]);

function leavesOf(value: unknown, areFields: boolean): Leaves {
  if (typeof value === "string") return { ...none, [areFields ? "fields" : "texts"]: [value] };
  if (typeof value === "number") return { ...none, numbers: [value] };
  if (Array.isArray(value)) return together(value.map((each) => leavesOf(each, areFields)));
  if (typeof value !== "object" || value === null) return none;
  return together(
    Object.entries(value).map(([key, each]) => {
      if (unsaid.has(key)) return none;
      const isRecord = key === "values" && !Array.isArray(each);
      return leavesOf(isRecord ? [Object.keys(each), each] : each, naming.has(key));
    }),
  );
}

const none: Leaves = { fields: [], texts: [], numbers: [] };

function together(leaves: readonly Leaves[]): Leaves {
  return {
    fields: leaves.flatMap(({ fields }) => fields),
    texts: leaves.flatMap(({ texts }) => texts),
    numbers: leaves.flatMap(({ numbers }) => numbers),
  };
}
