import { withArticle } from "../article.ts";
import { oneOf } from "../field/wanted.ts";
import { listed } from "../listed.ts";
import type { Condition } from "./rule.ts";

/** A condition in words, as the rest of a sentence: "tracking_uri is databricks", "host is set and context is not set". */
export function conditionWords(condition: Condition): string {
  switch (condition.is) {
    case "truthy":
      return `${condition.field} is set`;
    case "null":
      return `${condition.field} is not set`;
    case "equal":
      return `${condition.field} is ${condition.value}`;
    case "one-of":
      return `${condition.field} is ${oneOf(condition.values)}`;
    case "starts-with":
      return `${condition.field} begins with ${oneOf(condition.prefixes)}`;
    case "contains":
      return `${condition.field} contains ${condition.text}`;
    case "matches":
      return `${condition.field} fits ${condition.pattern}`;
    case "has-key":
      return `${condition.field} has ${oneOf(condition.keys)}`;
    case "key-starts-with":
      return `${condition.field} has a key that begins with ${condition.prefix}`;
    case "greater":
      return `${condition.field} is above ${condition.than}`;
    case "below-field":
      return `${condition.field} is below ${condition.other}`;
    case "nonblank":
      return `${condition.field} is not blank`;
    case "absent":
      return `${condition.field} is not given`;
    case "kind":
      return `${condition.field} is ${withArticle(condition.kind)}`;
    case "time-zone":
      return `${condition.field} is the name of a time zone`;
    case "descending":
      return `${condition.field} does not ascend`;
    case "repeated":
      return `${listed(condition.places.map(({ field }) => field))} repeat a value`;
    case "some":
      return `in some item of ${condition.field}, ${conditionWords(condition.condition)}`;
    case "inside":
      return insideWords(condition.field, condition.condition);
    case "not":
      return notWords(condition.condition);
    default:
      return severalWords(condition.is, condition.conditions);
  }
}

/** Inside a field the condition names only the key. */
function insideWords(field: string, condition: Condition): string {
  return `in ${field}, ${conditionWords(condition)}`;
}

function notWords(condition: Condition): string {
  switch (condition.is) {
    case "truthy":
      return `${condition.field} is not set`;
    case "null":
      return `${condition.field} is set`;
    case "equal":
      return `${condition.field} is not ${condition.value}`;
    case "one-of":
      return `${condition.field} is not ${oneOf(condition.values)}`;
    case "starts-with":
      return `${condition.field} does not begin with ${oneOf(condition.prefixes)}`;
    case "absent":
      return `${condition.field} is given`;
    case "contains":
      return `${condition.field} does not contain ${condition.text}`;
    case "not":
      return conditionWords(condition.condition);
    case "all":
      return severalWords("any", condition.conditions.map(negated));
    case "any":
      return severalWords("all", condition.conditions.map(negated));
    default:
      return `it is not so that ${conditionWords(condition)}`;
  }
}

function negated(condition: Condition): Condition {
  return condition.is === "not" ? condition.condition : { is: "not", condition };
}

function severalWords(is: "all" | "any" | "exactly-one", conditions: readonly Condition[]): string {
  const words = conditions.map((each) => (isSeveral(each) ? `(${conditionWords(each)})` : conditionWords(each)));
  if (is === "exactly-one") return `exactly one is so: ${words.join("; ")}`;
  return words.join(is === "all" ? " and " : " or ");
}

function isSeveral(condition: Condition): boolean {
  return condition.is === "all" || condition.is === "any" || condition.is === "exactly-one";
}

/** The fields beside it that a condition looks at. */
export function fieldsIn(condition: Condition): readonly string[] {
  switch (condition.is) {
    case "not":
      return fieldsIn(condition.condition);
    case "all":
    case "any":
    case "exactly-one":
      return condition.conditions.flatMap(fieldsIn);
    case "below-field":
      return [condition.field, condition.other];
    case "repeated":
      return condition.places.map(({ field }) => field);
    default:
      return [condition.field];
  }
}
