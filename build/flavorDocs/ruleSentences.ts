import type { ConfigRule, Normalization } from "../../src/core/rule/rule.ts";
import { conditionWords } from "../../src/core/rule/words.ts";
import { code } from "../markdown.ts";

/** What a rule refuses or changes, a sentence each. */
export function ruleSentences(rule: ConfigRule): readonly string[] {
  if ("noReference" in rule) return [`A secret reference cannot stand in ${rule.noReference.map(code).join(", ")}.`];
  if ("refuseIf" in rule) return [rule.message];
  if ("mustResolve" in rule)
    return [
      `A secret reference in ${rule.mustResolve.map(code).join(", ")} must lead somewhere when a component is registered.`,
    ];
  if ("yamlText" in rule) return [`A text in ${rule.yamlText.map(code).join(", ")} is read as YAML.`];
  const when = rule.when === undefined ? "" : `, while ${conditionWords(rule.when)}`;
  return rule.normalize.map((change) => `${changeWords(change)}${when}.`);
}

function changeWords(change: Normalization): string {
  const field = code(change.field);
  switch (change.do) {
    case "move":
      return `${field} gives its value to ${code(change.to)}, which replaces it`;
    case "trim-end":
      return `${code(change.characters)} at the end of ${change.key === undefined ? "" : `${code(change.key)} in `}${field} is dropped`;
    case "trim":
      return `${code(change.characters)} at both ends of ${field} is dropped`;
    case "capitalize":
      return `${field} is stored with a capital and the rest in small letters`;
    case "read-number":
      return `A text in ${field} that is ${change.whole ? "a whole number" : "a number"} is stored as a number`;
    case "truncate":
      return `The fraction of ${field} is cut off`;
    case "replace":
      return `Short names in ${field} are stored as long ones: ${pairs(change.values)}`;
    case "clear":
      return `${field} is thrown away`;
    case "blank-to-null":
      return `Blanks around ${field} are dropped, and nothing but blanks is stored as null`;
    case "set":
      return `${field} is set to ${code(String(change.value))}`;
    case "compose":
      return `${field} is set to ${code(change.text)}`;
  }
}

function pairs(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([short, long]) => `${code(short)} as ${code(long)}`)
    .join(", ");
}
