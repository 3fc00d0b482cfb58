import { expect, test } from "bun:test";
import fc from "fast-check";
import { componentTypeIds } from "../../../src/core/componentType.ts";
import { objectOf } from "../../../src/core/value/value.ts";
import {
  contentOf,
  type FileComponent,
  type FileStack,
  type StackFileContent,
} from "../../../src/interop/stackFile/content.ts";
import { variableName } from "../../../src/interop/stackFile/form.ts";
import { writeStackFile } from "../../../src/interop/stackFile/write.ts";
import { anyValue } from "../../core/value/arbitrary.ts";
import { readText } from "./files.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    "yes",
    "1",
    "null",
    "~",
    "e5",
    "2024-01-01",
    "{{aws.key}}",
    "s3://a/b",
    "a: b",
    "#x",
    "<<",
    "0x1f",
    " x",
    "x:",
  ),
);
const texts = fc
  .array(fc.tuple(text, text), { maxLength: 3 })
  .map((entries) => objectOf(entries) as Record<string, string>);
const variables = fc
  .array(
    fc.tuple(
      text.filter((name) => variableName.test(name)),
      text,
    ),
    { maxLength: 3 },
  )
  .map((entries) => objectOf(entries) as Record<string, string>);
const names = fc.uniqueArray(text, { minLength: 1, maxLength: 3 });

const component: fc.Arbitrary<FileComponent> = fc.record({
  type: fc.constantFrom(...componentTypeIds),
  name: text,
  flavor: text,
  labels: texts,
  configuration: fc.array(fc.tuple(text, anyValue), { maxLength: 4 }).map(objectOf),
  environment: variables,
  secrets: fc.array(text, { maxLength: 2 }),
  connector: fc.option(fc.record({ name: text, resourceId: fc.option(text) })),
});

const stack: fc.Arbitrary<FileStack> = fc.record({
  name: text,
  description: fc.option(fc.string({ unit: "grapheme" })),
  labels: texts,
  components: fc
    .array(fc.tuple(fc.constantFrom(...componentTypeIds), names), { maxLength: 4 })
    .map((slots) =>
      Object.fromEntries(componentTypeIds.flatMap((type) => slots.filter(([each]) => each === type).slice(0, 1))),
    ),
  environment: variables,
  secrets: fc.array(text, { maxLength: 2 }),
});

const content: fc.Arbitrary<StackFileContent> = fc.record({
  components: fc.uniqueArray(component, { maxLength: 4, selector: ({ type, name }) => `${type} ${name}` }),
  stacks: fc.uniqueArray(stack, { maxLength: 3, selector: ({ name }) => name }),
});

const options = { schema: "stack.schema.json" };

for (const format of ["yaml", "json"] as const)
  test(`what is written as ${format} is read as the same, and written the same again`, async () => {
    await fc.assert(
      fc.asyncProperty(content, async (wanted) => {
        const written = writeStackFile(wanted, { ...options, format });
        const read = await readText(written);
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        const got = contentOf(read.value);
        expect(got.components).toEqual([...wanted.components].sort(byPlace(got.components)));
        expect(got.stacks).toEqual([...wanted.stacks].sort(byPlace(got.stacks)));
        expect(writeStackFile(got, { ...options, format })).toBe(written);
      }),
      { numRuns: 150 },
    );
  });

type Thing = { readonly name: string; readonly type?: string };

/** The order of the other list. */
function byPlace(list: readonly Thing[]) {
  const place = ({ name, type }: Thing) => list.findIndex((each) => each.name === name && each.type === type);
  return (a: Thing, b: Thing) => place(a) - place(b);
}

test("a file looks as one would write it by hand", () => {
  const store: FileComponent = {
    type: "artifact_store",
    name: "s3-prod",
    flavor: "s3",
    labels: { env: "prod", a: "yes" },
    configuration: { path: "s3://ml/prod", key: "{{aws.key}}", client_kwargs: { retries: 3n, wait: 2 } },
    environment: {},
    secrets: [],
    connector: null,
  };
  const prod: FileStack = {
    name: "prod",
    description: "The real one: do not touch",
    labels: {},
    components: { orchestrator: ["k8s"], artifact_store: ["s3-prod"], alerter: ["day", "night"] },
    environment: {},
    secrets: ["aws"],
  };
  expect(
    writeStackFile({ components: [store, { ...store, name: "b" }], stacks: [prod] }, { ...options, format: "yaml" }),
  ).toBe(
    `# yaml-language-server: $schema=stack.schema.json
mlstack: 1

components:
  - name: b
    type: artifact_store
    flavor: s3
    labels:
      a: "yes"
      env: prod
    configuration:
      path: s3://ml/prod
      key: "{{aws.key}}"
      client_kwargs:
        retries: 3
        wait: 2.0

  - name: s3-prod
    type: artifact_store
    flavor: s3
    labels:
      a: "yes"
      env: prod
    configuration:
      path: s3://ml/prod
      key: "{{aws.key}}"
      client_kwargs:
        retries: 3
        wait: 2.0

stacks:
  - name: prod
    description: "The real one: do not touch"
    components:
      orchestrator: k8s
      artifact_store: s3-prod
      alerter:
        - day
        - night
    secrets:
      - aws
`,
  );
});
