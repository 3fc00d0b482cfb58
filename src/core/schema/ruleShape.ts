import { z } from "zod";
import { componentTypeIds } from "../componentType.ts";
import { traitNames } from "../stackRule/stackRule.ts";

const text = z.string().max(4000);
const texts = z.array(text);
const field = z.string().min(1).max(255);
const plain = z.union([text, z.number(), z.boolean()]);
const type = z.enum(componentTypeIds);
const trait = z.enum(traitNames);
const fields = z.tuple([field], field);

/** A regular expression that can be compiled. */
export const regexShape = text.refine((pattern) => {
  try {
    new RegExp(pattern);
    return true;
  } catch {
    return false;
  }
}, "is no regular expression");

/** `Condition` as it may come from outside. */
export const conditionShape: z.ZodType = z.lazy(() =>
  z.discriminatedUnion("is", [
    z.strictObject({ is: z.enum(["truthy", "null", "nonblank", "absent", "time-zone", "descending"]), field }),
    z.strictObject({ is: z.literal("equal"), field, value: plain }),
    z.strictObject({ is: z.literal("one-of"), field, values: texts, ignoreCase: z.boolean().optional() }),
    z.strictObject({ is: z.literal("starts-with"), field, prefixes: texts }),
    z.strictObject({ is: z.literal("contains"), field, text, ignoreCase: z.boolean().optional() }),
    z.strictObject({ is: z.literal("matches"), field, pattern: regexShape }),
    z.strictObject({ is: z.literal("has-key"), field, keys: texts }),
    z.strictObject({ is: z.literal("key-starts-with"), field, prefix: text }),
    z.strictObject({ is: z.literal("greater"), field, than: z.number() }),
    z.strictObject({ is: z.literal("below-field"), field, other: field }),
    z.strictObject({ is: z.literal("kind"), field, kind: z.enum(["text", "list", "object"]) }),
    z.strictObject({ is: z.literal("repeated"), places: z.array(z.strictObject({ field, key: field })) }),
    z.strictObject({ is: z.literal("some"), field, condition: conditionShape }),
    z.strictObject({ is: z.literal("inside"), field, key: field, condition: conditionShape }),
    z.strictObject({ is: z.literal("not"), condition: conditionShape }),
    z.strictObject({ is: z.enum(["all", "any", "exactly-one"]), conditions: z.array(conditionShape) }),
  ]),
);

const normalization = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("trim-end"), field, characters: text, key: field.optional() }),
  z.strictObject({ do: z.literal("trim"), field, characters: text }),
  z.strictObject({ do: z.enum(["capitalize", "truncate", "clear", "blank-to-null"]), field }),
  z.strictObject({ do: z.literal("read-number"), field, whole: z.boolean() }),
  z.strictObject({ do: z.literal("replace"), field, values: z.record(text, text) }),
  z.strictObject({ do: z.literal("set"), field, value: plain }),
  z.strictObject({ do: z.literal("compose"), field, text }),
  z.strictObject({ do: z.literal("move"), field, to: field }),
]);

const raw = z.boolean().optional();

/** `ConfigRule` as it may come from outside. */
export const configRuleShape = z.union([
  z.strictObject({ id: field, refuseIf: conditionShape, message: text.min(1), fields, raw }),
  z.strictObject({ id: field, normalize: z.array(normalization), when: conditionShape.optional(), raw }),
  z.strictObject({ id: field, yamlText: z.array(field) }),
  z.strictObject({ id: field, noReference: z.array(field) }),
  z.strictObject({ id: field, mustResolve: z.array(field), when: conditionShape.optional() }),
]);

const stackCondition: z.ZodType = z.lazy(() =>
  z.discriminatedUnion("is", [
    z.strictObject({ is: z.literal("own"), condition: conditionShape }),
    z.strictObject({ is: z.literal("connected") }),
    z.strictObject({ is: z.literal("present"), type }),
    z.strictObject({ is: z.enum(["flavor-is", "only-flavors"]), type, flavors: texts }),
    z.strictObject({ is: z.literal("type-has"), type, trait }),
    z.strictObject({ is: z.enum(["some-has", "own-has"]), trait }),
    z.strictObject({ is: z.enum(["known-context", "existing-path"]), field }),
    z.strictObject({ is: z.literal("other-cloud"), type, than: type }),
    z.strictObject({ is: z.literal("not"), condition: stackCondition }),
    z.strictObject({ is: z.enum(["all", "any"]), conditions: z.array(stackCondition) }),
  ]),
);

const stackRuleFacts = {
  id: field,
  when: stackCondition.optional(),
  fields: fields.optional(),
  severity: z.enum(["error", "warning", "info"]).optional(),
  stage: z.enum(["register", "load"]).optional(),
  source: text.optional(),
};

/** `StackRule` as it may come from outside. */
export const stackRuleShape = z.union([
  z.strictObject({ ...stackRuleFacts, requires: z.array(type) }),
  z.strictObject({ ...stackRuleFacts, refuseIf: stackCondition, message: text.min(1) }),
]);

/** `Traits` as they may come from outside. */
export const traitsShape = z.partialRecord(trait, z.union([z.boolean(), conditionShape]));
