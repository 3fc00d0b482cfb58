import fc from "fast-check";
import { objectOf, type Value } from "../../../src/core/value/value.ts";

/** Any configuration value: integers beyond 2^53, whole floats, empty and nested lists and objects, hostile keys. */
export const anyValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constant(null),
    fc.boolean(),
    fc.string({ unit: "grapheme" }),
    fc.bigInt(),
    fc.double({ noNaN: true }),
    fc.array(tie("value"), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "toString")), tie("value")), {
        maxLength: 4,
      })
      .map((entries) => objectOf(entries)),
  ),
})).value;
