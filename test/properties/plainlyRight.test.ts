import { expect, test } from "bun:test";
import fc from "fast-check";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";
import { checkConfiguration } from "../../src/core/configuration/check.ts";
import { isPlainlyRight } from "../../src/core/field/plainlyRight.ts";
import type { Field } from "../../src/core/field/shape.ts";
import { type Configuration, objectOf, type Value } from "../../src/core/value/value.ts";
import { anyValue } from "../core/value/arbitrary.ts";
import { someOf } from "./configurations.ts";

const catalogue = createCatalogue();
const options = { resolve: () => "value" };

/** Configurations that are mostly right, and ones of values that mostly are not. */
function configurations(fields: readonly Field[]): fc.Arbitrary<Configuration> {
  const names = [...fields.map((field) => field.name), "no_such_field"];
  const wild: fc.Arbitrary<readonly [string, Value]> = fc.tuple(fc.constantFrom(...names), anyValue);
  return fc.oneof(
    { weight: 3, arbitrary: someOf(fields) },
    { weight: 1, arbitrary: fc.array(wild, { maxLength: 3 }).map(objectOf) },
  );
}

for (const { type, name } of catalogue.entries()) {
  test(`what is plainly right for ${type} ${name} is also right for its schema`, async () => {
    const [flavor, described] = await Promise.all([catalogue.load(type, name), catalogue.read(type, name)]);
    if (flavor === undefined || described === undefined) throw new Error("not in the catalogue");
    expect(described.spec).toEqual(JSON.parse(JSON.stringify(flavor.spec)));
    let plain = 0;
    fc.assert(
      fc.property(configurations(flavor.fields), (configuration) => {
        if (!isPlainlyRight(described.fields, configuration)) return;
        plain++;
        const [quick, whole] = [{ ...described, validate: () => [] }, flavor].map((each) =>
          checkConfiguration(each, configuration, options),
        );
        expect(quick).toEqual(whole as NonNullable<typeof whole>);
      }),
      { numRuns: 200 },
    );
    expect(plain).toBeGreaterThan(0);
  });
}
