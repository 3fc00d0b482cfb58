import fc from "fast-check";
import type { Field, Shape } from "../../src/core/field/shape.ts";
import type { LoadedFlavor } from "../../src/core/loadedFlavor.ts";
import { parseSecretReference } from "../../src/core/secretReference.ts";
import { type Configuration, objectOf, type Value } from "../../src/core/value/value.ts";
import { anyValue } from "../core/value/arbitrary.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }).filter((each) => !each.includes("\u0000")),
  fc.constantFrom("yes", "1", "null", "[]", "{}", "@file", "@@", "a=b", " x ", "2.0", '"quoted"', "--flag", "名前", ""),
);

/** Any value of a shape that its bounds allow. */
function valueFor(shape: Shape): fc.Arbitrary<Value> {
  switch (shape.kind) {
    case "text":
      return text;
    case "choice":
      return fc.constantFrom(...shape.options);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc
        .oneof(fc.bigInt({ min: lowest(shape), max: 100n }), fc.constant(9007199254740993n))
        .filter((n) => shape.maximum === undefined || n <= shape.maximum);
    case "number":
      return fc.double({ min: Number(lowest(shape)), max: 1e6, noNaN: true, minExcluded: true });
    case "list":
      return fc.array(valueFor(shape.item), { maxLength: 3 });
    case "map":
      return fc.array(fc.tuple(text, valueFor(shape.value)), { maxLength: 3 }).map(objectOf);
    case "model":
      return someOf(shape.fields);
    case "union":
      return fc.oneof(...shape.options.map(valueFor));
    case "any":
      return anyValue;
  }
}

function lowest({ minimum, exclusiveMinimum }: Extract<Shape, { readonly kind: "integer" | "number" }>): bigint {
  return BigInt(Math.ceil(Math.max(minimum ?? -100, exclusiveMinimum === undefined ? -100 : exclusiveMinimum + 1)));
}

/** Some of the fields, with values; the required ones always, null now and then where it is allowed. */
export function someOf(fields: readonly Field[]): fc.Arbitrary<Configuration> {
  const entry = (field: Field): fc.Arbitrary<readonly [string, Value]> => {
    // Rules are often about what is required, such as the scheme of a path.
    const weight = field.required ? 8 : 2;
    const example = field.example === undefined ? [] : [{ weight, arbitrary: fc.constant(field.example) }];
    const nothing = field.nullable ? [{ weight: 1, arbitrary: fc.constant(null) }] : [];
    return fc
      .oneof({ weight: 4, arbitrary: valueFor(field.shape) }, ...example, ...nothing)
      .map((value) => [field.name, value] as const);
  };
  return fc
    .subarray([...fields], { maxLength: Math.min(6, fields.length) })
    .chain((some) => fc.tuple(...[...new Set([...fields.filter((field) => field.required), ...some])].map(entry)))
    .map(objectOf);
}

/** The secrets that the examples of a flavor refer to, so that its rules can look at their values. */
export function referredSecrets({ fields }: Pick<LoadedFlavor, "fields">): ReadonlyMap<string, Record<string, string>> {
  const secrets = new Map<string, Record<string, string>>();
  for (const { example } of fields) {
    const reference = typeof example === "string" ? parseSecretReference(example) : undefined;
    if (reference === undefined) continue;
    secrets.set(reference.secret, { ...secrets.get(reference.secret), [reference.key]: "value" });
  }
  return secrets;
}
