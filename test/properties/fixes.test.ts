import { expect, test } from "bun:test";
import fc from "fast-check";
import { componentType, componentTypeIds } from "../../src/core/componentType.ts";
import { type Bench, isSameProblem, newErrors, problemsOn, withStep } from "../../src/core/fix/bench.ts";
import { findFixes } from "../../src/core/fix/findFixes.ts";
import type { Part } from "../../src/core/fix/part.ts";
import { fixWords } from "../../src/core/fix/words.ts";
import type { DescribedFlavor } from "../../src/core/loadedFlavor.ts";
import { type Configuration, objectOf, type Value } from "../../src/core/value/value.ts";
import { flavors, part, shelfOf, stack } from "../core/fix/stack.ts";

/** A component of a flavor, with its example or another value in some of the fields that rules could look at. */
function partFor(flavor: DescribedFlavor): fc.Arbitrary<Part> {
  const { type, name } = flavor.spec;
  const values = flavor.fields.map((field): fc.Arbitrary<readonly (readonly [string, Value])[]> => {
    const some: Value[] = field.shape.kind === "boolean" ? [true, false] : [];
    if (field.example !== undefined) some.push(field.example);
    if (field.name === "uri") some.push("localhost:5000");
    const set = fc.constantFrom(...some, ...(field.required ? [] : [undefined]));
    return some.length === 0
      ? fc.constant([])
      : set.map((value) => (value === undefined ? [] : [[field.name, value] as const]));
  });
  return fc
    .tuple(...values)
    .map((entries): Configuration => objectOf(entries.flat()))
    .map((configuration) => part(`${type}/${name}`, configuration, `${name}-${type}`));
}

const byType = componentTypeIds.map((type) => ({ type, of: flavors.filter(({ spec }) => spec.type === type) }));

/** A stack: now and then without what it needs, with several of a type where that is possible. */
const anyStack: fc.Arbitrary<Bench> = fc
  .tuple(
    ...byType.map(({ type, of }) => {
      const { required, multiple } = componentType(type);
      const likely = required ? 0.9 : type === "container_registry" ? 0.6 : 0.25;
      const some = fc.constantFrom(...of).chain(partFor);
      const several = multiple
        ? fc.uniqueArray(some, { selector: ({ id }) => id, minLength: 1, maxLength: 2 })
        : some.map((each) => [each]);
      return fc
        .double({ min: 0, max: 1, noNaN: true })
        .chain((dice) => (dice < likely ? several : fc.constant<Part[]>([])));
    }),
  )
  .map((parts) => stack(...parts.flat()));

/** Every flavor once, as it is most often. */
const registered = flavors.map(({ spec }) => part(`${spec.type}/${spec.name}`, {}, `my-${spec.name}`));

test("every fix that is offered removes its finding and brings no new error", () => {
  let fixes = 0;
  let unfixed = 0;
  fc.assert(
    fc.property(anyStack, fc.boolean(), (bench, hasComponents) => {
      const shelf = shelfOf(hasComponents ? registered : []);
      const before = problemsOn(bench, shelf);
      for (const finding of before) {
        const found = findFixes(finding, bench, shelf);
        if (found.length === 0) unfixed++;
        expect(found.length).toBeLessThanOrEqual(6);
        for (const fix of found) {
          fixes++;
          const after = problemsOn(
            fix.steps.reduce((on, step) => withStep(on, step, shelf), bench),
            shelf,
          );
          const words = `${finding.rule}: ${fixWords(fix)}`;
          expect([words, after.filter((each) => isSameProblem(each, finding))]).toEqual([words, []]);
          expect([words, newErrors(before, after)]).toEqual([words, []]);
        }
      }
    }),
    { numRuns: 30 },
  );
  console.log(`${fixes} fixes tried; ${unfixed} findings without any`);
  expect(fixes).toBeGreaterThan(unfixed);
}, 60_000);
