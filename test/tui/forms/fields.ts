import fc from "fast-check";
import { type Failure, failure } from "../../../src/core/failure.ts";
import type { Field, Shape } from "../../../src/core/field/shape.ts";
import { type Configuration, objectOf, type Value } from "../../../src/core/value/value.ts";
import type { FormAction } from "../../../src/tui/forms/formAction.ts";
import { createForm, type FormSpec, type FormState } from "../../../src/tui/forms/formState.ts";
import { formReducer } from "../../../src/tui/forms/reducer.ts";
import { anyValue } from "../../core/value/arbitrary.ts";

/** A field with little to say. */
export function field(name: string, shape: Shape, more: Partial<Field> = {}): Field {
  return {
    name,
    shape,
    required: false,
    nullable: true,
    default: undefined,
    sensitive: false,
    settings: false,
    deprecated: false,
    group: "optional",
    help: "",
    ...more,
  };
}

const text: Shape = { kind: "text" };

/** Tolerations of a pod, as an example of a list of models. */
export const toleration: Shape = {
  kind: "model",
  open: true,
  fields: [
    field("key", text),
    field("operator", { kind: "choice", options: ["Exists", "Equal"] }),
    field("seconds", { kind: "integer", minimum: 0 }),
  ],
};

/** One field of every kind. */
export const sampleFields: readonly Field[] = [
  field("path", text, { required: true, nullable: false, group: "required", help: "Where artifacts are kept." }),
  field("key", text, { sensitive: true }),
  field("parallelism", { kind: "integer", minimum: 1 }, { default: 4n }),
  field("ratio", { kind: "number" }),
  field("synchronous", { kind: "boolean" }, { default: true, nullable: false }),
  field("region", { kind: "choice", options: ["eu-west-1", "eu-west-2", "us-east-1"] }),
  field("names", { kind: "list", item: text }),
  field("labels", { kind: "map", value: text }),
  field("pod_settings", {
    kind: "model",
    open: true,
    fields: [
      field("node_selectors", { kind: "map", value: text }),
      field("tolerations", { kind: "list", item: toleration }),
    ],
  }),
  field("timeout", { kind: "union", options: [{ kind: "integer" }, text, { kind: "list", item: text }] }),
  field("client_kwargs", { kind: "map", value: { kind: "any" } }, { group: "advanced" }),
  field("extra", { kind: "any" }, { group: "advanced" }),
];

/** What a form is made from, with a check that misses only required fields. */
export function specOf(fields: readonly Field[], more: Partial<FormSpec> = {}): FormSpec {
  const check = (configuration: Configuration, kept: readonly string[]): readonly Failure[] =>
    fields
      .filter((each) => each.required && configuration[each.name] === undefined && !kept.includes(each.name))
      .map((each) => failure("invalid-config", `${each.name} is required.`, { at: { field: [each.name] } }));
  return { fields, configuration: objectOf([]), sealed: [], check, ...more };
}

/** A form with one field of every kind. */
export function sampleForm(more: Partial<FormSpec> = {}): FormState {
  return createForm(specOf(sampleFields, more));
}

/** The form after several actions. */
export function after(state: FormState, ...actions: readonly FormAction[]): FormState {
  return actions.reduce(formReducer, state);
}

/** Typing a text key by key. */
export function typed(content: string): readonly FormAction[] {
  return Array.from(content, (char): FormAction => ({ type: "type", text: char }));
}

const key = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom("__proto__", "constructor", "a.b", "0"));

/** Any shape that occurs in flavors. */
export const anyShape: fc.Arbitrary<Shape> = fc.letrec<{ shape: Shape; scalar: Shape }>((tie) => ({
  scalar: fc.constantFrom<Shape>(
    { kind: "text" },
    { kind: "integer" },
    { kind: "number" },
    { kind: "boolean" },
    { kind: "choice", options: ["one", "two", "three"] },
    { kind: "any" },
  ),
  shape: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("scalar"),
    tie("shape").map((item): Shape => ({ kind: "list", item })),
    fc.constant<Shape>({ kind: "list", item: { kind: "choice", options: ["one", "two", "three"] } }),
    tie("shape").map((value): Shape => ({ kind: "map", value })),
    fc
      .tuple(
        fc.uniqueArray(key, { maxLength: 3 }),
        fc.array(tie("shape"), { minLength: 3, maxLength: 3 }),
        fc.boolean(),
      )
      .map(([names, shapes, open]): Shape => {
        const fields = names.map((name, i) => field(name, shapes[i] ?? { kind: "text" }));
        return { kind: "model", fields, open };
      }),
    fc.array(tie("scalar"), { minLength: 2, maxLength: 3 }).map((options): Shape => ({ kind: "union", options })),
    fc.constant<Shape>({ kind: "union", options: [{ kind: "text" }, { kind: "map", value: { kind: "any" } }] }),
  ),
})).shape;

/** A value of a shape. */
export function valueOfShape(shape: Shape): fc.Arbitrary<Value> {
  switch (shape.kind) {
    case "text":
      return fc.string({ unit: "grapheme", maxLength: 8 });
    case "integer":
      return fc.bigInt();
    case "number":
      return fc.double();
    case "boolean":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...shape.options);
    case "list":
      return fc.array(valueOfShape(shape.item), { maxLength: 3 });
    case "map":
      return fc.array(fc.tuple(key, valueOfShape(shape.value)), { maxLength: 3 }).map(objectOf);
    case "model":
      return configurationOfFields(shape.fields);
    case "union":
      return fc.oneof(...shape.options.map(valueOfShape));
    case "any":
      return anyValue;
  }
}

/** A configuration that sets some of the fields, some to null. */
export function configurationOfFields(fields: readonly Field[]): fc.Arbitrary<Configuration> {
  return fc
    .tuple(
      ...fields.map((each) => fc.option(fc.oneof(valueOfShape(each.shape), fc.constant(null)), { nil: undefined })),
    )
    .map((values) =>
      objectOf(
        fields.flatMap((each, i): [string, Value][] => {
          const value = values[i];
          return value === undefined ? [] : [[each.name, value]];
        }),
      ),
    );
}

/** Fields of any shapes, and a valid configuration of them. */
export const fieldsAndConfiguration = fc
  .tuple(fc.uniqueArray(key, { minLength: 1, maxLength: 5 }), fc.array(anyShape, { minLength: 5, maxLength: 5 }))
  .map(([names, shapes]) => names.map((name, i) => field(name, shapes[i] ?? { kind: "text" })))
  .chain((fields) => fc.tuple(fc.constant(fields), configurationOfFields(fields)));

/** Any action. */
export const anyAction: fc.Arbitrary<FormAction> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -2, max: 3 }).map((by): FormAction => ({ type: "move", by })) },
  { weight: 6, arbitrary: fc.constant<FormAction>({ type: "enter" }) },
  {
    weight: 6,
    arbitrary: fc.string({ unit: "grapheme", maxLength: 2 }).map((t): FormAction => ({ type: "type", text: t })),
  },
  fc
    .constantFrom("left", "right", "home", "end", "ctrl+k", "ctrl+u", "ctrl+w", "alt+b", "delete", "backspace")
    .map((name): FormAction => ({ type: "edit-key", key: name })),
  fc.string().map((t): FormAction => ({ type: "paste", text: t })),
  fc.constantFrom<FormAction>(
    { type: "paste", text: "one\ntwo\nthree" },
    { type: "retype", text: "anew" },
    { type: "unset", path: ["names"] },
    {
      type: "fill",
      values: [
        [["path"], "s3://x"],
        [["names"], ["q"]],
        [["pod_settings", "node_selectors"], objectOf([["a", "b"]])],
      ],
    },
  ),
  fc.constantFrom<FormAction>(
    { type: "finish" },
    { type: "cancel" },
    { type: "back" },
    { type: "toggle" },
    { type: "step", by: 1 },
    { type: "step", by: -1 },
    { type: "set-null" },
    { type: "set-empty" },
    { type: "duplicate" },
    { type: "edit-whole" },
    { type: "rename" },
    { type: "add" },
    { type: "add" },
    { type: "delete" },
    { type: "move-row", by: 1 },
    { type: "move-row", by: -1 },
    { type: "kind" },
    { type: "reveal" },
    { type: "filter" },
    { type: "clear-filter" },
    { type: "only-set" },
    { type: "show-problems" },
    { type: "move", by: "last" },
    { type: "go", path: ["pod_settings", "tolerations", 0, "key"] },
    { type: "set", value: 3n },
  ),
);
