import { expect, test } from "bun:test";
import { optional, secretField, textMap, z } from "mlstack";
import { pathText } from "../../../src/core/failure.ts";
import { validatorOf } from "../../../src/core/schema/validatorOf.ts";
import type { Configuration } from "../../../src/core/value/value.ts";

const schema = z.object({
  name: z.string().min(3).max(5).optional(),
  region: z
    .string()
    .regex(/^[a-z]+$/)
    .optional(),
  key: secretField().min(3).optional(),
  size: z.int().positive().max(10).optional(),
  ratio: z.number().min(0.5).lt(1).optional(),
  wait: optional(z.number()),
  on: z.boolean().optional(),
  mode: z.enum(["fast", "slow", "off"]).optional(),
  tags: z.array(z.string()).max(1).optional(),
  target: optional(z.union([z.string().min(9), textMap()])),
  labels: textMap().optional(),
  pod: optional(z.object({ tolerations: z.array(textMap()), inner: z.strictObject({ a: z.int() }).optional() })),
});
const validate = validatorOf(schema);

function problems(configuration: Configuration): string[] {
  return validate(configuration).map(({ message }) => message);
}

const refused: readonly [Configuration, string][] = [
  [{ name: 5n }, "name must be text, got 5."],
  [{ name: "ab" }, "name must have at least 3 characters, got 2."],
  [{ name: "abcdef" }, "name must have at most 5 characters, got 6."],
  [{ region: "EU" }, 'region must match /^[a-z]+$/, got "EU".'],
  [{ size: -1n }, "size must be greater than 0, got -1."],
  [{ size: 11n }, "size must be at most 10, got 11."],
  [{ size: 99999999999999999999n }, "size must be at most 10, got 99999999999999999999."],
  [{ size: 1.5 }, "size must be an integer, got 1.5."],
  [{ size: "2.5" }, "size must be an integer, got 2.5."],
  [{ size: "" }, 'size must be an integer, got "".'],
  [{ ratio: [] }, "ratio must be a number, got a list."],
  [{ ratio: 0.25 }, "ratio must be at least 0.5, got 0.25."],
  [{ ratio: 1 }, "ratio must be less than 1, got 1.0."],
  [{ on: "maybe" }, "on must be true or false, got maybe."],
  [{ on: null }, "on must be true or false, got null."],
  [{ mode: "warp" }, 'mode must be fast, slow or off, got "warp".'],
  [{ tags: "a" }, 'tags must be a list of texts, got "a".'],
  [{ tags: ["a", "b"] }, "tags must have at most 1 entry, got 2."],
  [{ tags: [true] }, "tags[0] must be text, got true."],
  [{ target: 5n }, "target must be text or an object of texts, got 5."],
  [{ labels: { team: 5n } }, "labels.team must be text, got 5."],
  [{ pod: {} }, "pod.tolerations is required."],
  [{ pod: { tolerations: [{}, { key: [] }] } }, "pod.tolerations[1].key must be text, got a list."],
  [{ pod: { tolerations: [], inner: { a: 1n, b: 2n } } }, "pod.inner.b is not a known field."],
];

test.each(refused.map(([configuration, message]) => [message, configuration] as const))(
  "%s",
  (message, configuration) => {
    expect(problems(configuration)).toEqual([message]);
  },
);

test("every problem has the place that its sentence names", () => {
  const [problem] = validate({ pod: { tolerations: [{ key: 1n }] } });
  expect(problem?.at?.field).toEqual(["pod", "tolerations", 0, "key"]);
  expect(problem?.message).toStartWith(pathText(problem?.at?.field ?? []));
});

test("all problems are told at once", () => {
  expect(problems({ name: 1n, size: 0n, on: 2n })).toHaveLength(3);
});

test("a secret reference counts as text of any form and length, and as nothing else", () => {
  expect(problems({ name: "{{aws.key}}", region: "{{aws.region}}", key: "{{a.b}}", target: "{{a.b}}" })).toEqual([]);
  expect(problems({ size: "{{aws.key}}", mode: "{{aws.key}}" })).toEqual([
    'size must be an integer, got "{{aws.key}}".',
    'mode must be fast, slow or off, got "{{aws.key}}".',
  ]);
});

test("the value of a secret field is never in a sentence, however deep it lies", () => {
  expect(problems({ key: "ab" })).toEqual(["key must have at least 3 characters."]);
  expect(problems({ key: 12345n })).toEqual(["key must be text, got an integer."]);
  const account = z.object({ user: z.string(), token: secretField().min(9) });
  const deep = validatorOf(z.object({ login: optional(z.union([z.string().min(99), account, z.array(account)])) }));
  for (const login of ["hunter2", { user: "me", token: "hunter2" }, { user: "me", token: [] }, [{ token: "hunter2" }]])
    for (const { message } of deep({ login })) expect(message).not.toContain("hunter2");
});

test("of two bounds that a value breaks the harder one is told", () => {
  const both = validatorOf(z.object({ pause: z.number().positive().min(0.5) }));
  const said = (pause: number) => both({ pause }).map(({ message }) => message);
  expect(said(0)).toEqual(["pause must be at least 0.5, got 0.0."]);
  expect(said(Number.NaN)).toEqual(["pause must be at least 0.5, got NaN."]);
});

test("null is a value of an optional field, and infinity and not-a-number are numbers", () => {
  expect(problems({ wait: null, target: null, pod: null })).toEqual([]);
  expect(problems({ wait: Number.POSITIVE_INFINITY })).toEqual([]);
  expect(problems({ ratio: Number.POSITIVE_INFINITY })).toEqual(["ratio must be less than 1, got 1e999."]);
  expect(problems({ wait: Number.NaN })).toEqual([]);
  expect(problems({ ratio: Number.NaN })).toEqual(["ratio must be at least 0.5, got NaN."]);
});
