import { expect, test } from "bun:test";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";
import type { ComponentTypeId } from "../../src/core/componentType.ts";
import { checkConfiguration } from "../../src/core/configuration/check.ts";
import type { Configuration } from "../../src/core/value/value.ts";

const catalogue = createCatalogue();

/** What mlstack says of a configuration: what it would store, the fields that problems belong to, and warnings. The one secret that is there is called `known`. */
export async function check(type: ComponentTypeId, name: string, input: Configuration) {
  const flavor = await catalogue.load(type, name);
  if (flavor === undefined) throw new Error(`no flavor ${type}/${name}`);
  const { configuration, problems, warnings } = checkConfiguration(flavor, input, {
    resolve: ({ secret }) => (secret === "known" ? "value" : undefined),
  });
  return { stored: configuration, problems: problems.map(({ at }) => at?.field?.[0]), warnings };
}

/** A flavor and a configuration for it. */
export type Case = readonly [ComponentTypeId, string, Configuration];

/** One test each: the configuration is refused, at this field. */
export function testRefused(cases: readonly (readonly [...Case, field: string])[]): void {
  test.each(cases)("%s %s %p is refused as ZenML refuses it", async (type, name, input, field) => {
    expect((await check(type, name, input)).problems).toEqual([field]);
  });
}

/** One test each: the configuration is accepted and stored so. */
export function testStored(cases: readonly (readonly [...Case, stored: Configuration])[]): void {
  test.each(cases)("%s %s %p is stored as ZenML stores it", async (type, name, input, stored) => {
    const checked = await check(type, name, input);
    expect(checked.problems).toEqual([]);
    expect(checked.stored).toEqual(expect.objectContaining(stored));
    expect(Object.keys(checked.stored).toSorted()).toEqual(Object.keys(stored).toSorted());
  });
}
