import type { z } from "zod";
import { type Failure, type FieldPath, failure } from "../failure.ts";
import { fieldsOf } from "../field/fieldsOf.ts";
import type { Field } from "../field/shape.ts";
import { isSecretReference } from "../secretReference.ts";
import { type Configuration, isList, isObject, objectOf, plainOf, type Value } from "../value/value.ts";
import { fieldAt } from "./fieldAt.ts";
import { jsonSchemaOf } from "./jsonSchema.ts";
import { sentenceOf } from "./sentence.ts";

/**
 * Checks the types and bounds of a configuration whose texts were already read as the fields' types. Every problem has its place. `typed` is
 * the configuration before that, so that a sentence says `0` of a number that was typed so and became `0.0`.
 */
export type Validator = (configuration: Configuration, typed?: Configuration) => readonly Failure[];

/** Makes the check of a zod schema. A secret reference counts as any text: patterns and lengths do not apply to it. */
export function validatorOf(schema: z.ZodObject, fields: readonly Field[] = fieldsOf(jsonSchemaOf(schema))): Validator {
  return (configuration, typed = configuration) => {
    const result = schema.safeParse(plainOf(finite(configuration)));
    if (result.success) return [];
    return result.error.issues
      .flatMap(singleIssues)
      .filter((issue) => !excused(issue, configuration))
      .filter(isTightest)
      .map((issue) => problemOf(issue, { configuration, typed, fields }));
  };
}

type Issue = z.core.$ZodIssue;

/** One issue per unknown key, at its place. */
function singleIssues(issue: Issue): readonly Issue[] {
  return issue.code === "unrecognized_keys"
    ? issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }))
    : [issue];
}

/** Of two bounds on the same side of one value only the one that is harder to keep is worth a sentence. */
function isTightest(issue: Issue, index: number, all: readonly Issue[]): boolean {
  return !all.some((other, i) => i !== index && outdoes(other, issue, i < index));
}

function outdoes(other: Issue, issue: Issue, isFirst: boolean): boolean {
  if (other.path.join("\0") !== issue.path.join("\0")) return false;
  if (other.code === "too_small" && issue.code === "too_small")
    return other.minimum === issue.minimum ? isFirst : other.minimum > issue.minimum;
  if (other.code === "too_big" && issue.code === "too_big")
    return other.maximum === issue.maximum ? isFirst : other.maximum < issue.maximum;
  return false;
}

interface Checked {
  readonly configuration: Configuration;
  readonly typed: Configuration;
  readonly fields: readonly Field[];
}

function problemOf(issue: Issue, { configuration, typed, fields }: Checked): Failure {
  const path = pathOf(issue);
  const value = valueAt(configuration, path);
  const text = valueAt(typed, path);
  const given = { value, ...(typeof text === "string" && { text }) };
  return failure("invalid-config", sentenceOf(issue, path, given, fieldAt(fields, path)), { at: { field: path } });
}

/** What zod says about the format or length of a secret reference does not count; in a union, neither does a member that says only this. */
function excused(issue: Issue, configuration: Configuration, above: FieldPath = []): boolean {
  const path = [...above, ...pathOf(issue)];
  if (issue.code === "invalid_union")
    return issue.errors.some((member) => member.every((inner) => excused(inner, configuration, path)));
  const aboutText =
    issue.code === "invalid_format" ||
    ((issue.code === "too_small" || issue.code === "too_big") && issue.origin === "string");
  return aboutText && isSecretReference(valueAt(configuration, path));
}

function pathOf(issue: Issue): FieldPath {
  return issue.path.map((part) => (typeof part === "number" ? part : String(part)));
}

function valueAt(value: Value | undefined, path: FieldPath): Value | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === "number") return isList(value) ? valueAt(value[key], rest) : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? valueAt(value[key], rest) : undefined;
}

/** Infinity and not-a-number are numbers to ZenML and none to zod: the largest and the smallest number there are stand for them. */
function finite(value: Configuration): Configuration {
  return objectOf(Object.entries(value).map(([key, each]) => [key, finiteValue(each)]));
}

function finiteValue(value: Value): Value {
  if (value === Number.POSITIVE_INFINITY) return Number.MAX_VALUE;
  if (value === Number.NEGATIVE_INFINITY || Number.isNaN(value)) return -Number.MAX_VALUE;
  if (isList(value)) return value.map(finiteValue);
  return isObject(value) ? finite(value) : value;
}
