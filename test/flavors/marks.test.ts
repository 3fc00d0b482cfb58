import { describe, expect, test } from "bun:test";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";
import type { Field } from "../../src/core/field/shape.ts";
import { flavorKey } from "../../src/core/flavor.ts";
import { fieldsIn } from "../../src/core/rule/words.ts";

const catalogue = createCatalogue();

/** The fields that the marks of a field name. */
function named({ localFact, only }: Field): readonly string[] {
  return [...(localFact?.of === undefined ? [] : [localFact.of]), ...(only === undefined ? [] : fieldsIn(only))];
}

describe.each(catalogue.entries().map((entry) => [flavorKey(entry), entry] as const))("%s", (_, entry) => {
  test("has the fields that its own marks name", async () => {
    const flavor = await catalogue.read(entry.type, entry.name);
    const names = new Set(flavor?.fields.map(({ name }) => name));
    expect(flavor?.fields.flatMap(named).filter((name) => !names.has(name))).toEqual([]);
  });

  test("offers kube contexts wherever one is asked for", async () => {
    const flavor = await catalogue.read(entry.type, entry.name);
    const context = flavor?.fields.find(({ name }) => name === "kubernetes_context");
    if (context !== undefined) expect(context.localFact).toEqual({ kind: "kube_context" });
  });
});
