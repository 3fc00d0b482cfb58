import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { componentType } from "../../src/core/componentType.ts";
import type { DescribedFlavor } from "../../src/core/loadedFlavor.ts";
import { completeExample, membersOfExample } from "../../src/core/stackRule/completeExample.ts";
import { evaluateStack, stackErrors } from "../../src/core/stackRule/evaluateStack.ts";
import { exampleOf, fitOfNew } from "../../src/core/stackRule/example.ts";
import { fitWith } from "../../src/core/stackRule/fit.ts";
import { matchesOf } from "../../src/core/stackRule/matrix.ts";
import { membersOf, type StackMember } from "../../src/core/stackRule/member.ts";
import type { Value } from "../../src/core/value/value.ts";
import { flavors } from "../stackRules/made.ts";

/** Values that make a difference to some rule, whatever the field. */
const telling: readonly (Value | undefined)[] = [
  ...[undefined, null, "", true, false, "localhost:5000", "registry.example.com", "kind-dev", "prod"],
  ...["https://m.example.com", "file:/srv", "databricks", "sqlite:///a.db", "gs://ml", "./mlruns"],
];

/** A component of any flavor; each field has one of the values at random, decided by its name. */
function anyMember(of: readonly DescribedFlavor[] = flavors): fc.Arbitrary<StackMember> {
  return fc
    .tuple(
      fc.constantFrom(...of),
      fc.array(fc.nat({ max: telling.length - 1 }), { minLength: 8 }),
      fc.boolean(),
      fc.nat(),
    )
    .map(([flavor, picks, connected, name]) => {
      const places = new Map(flavor.fields.map((field, place) => [field.name, place]));
      const value = (field: string) => telling[picks[(places.get(field) ?? 0) % picks.length] ?? 0];
      return membersOf(flavor)({ name: `${flavor.spec.name}-${name}`, value, connected });
    });
}

/** A stack of an orchestrator, an artifact store and others; types that may occur once do. */
const anyStack = fc
  .array(anyMember(), { maxLength: 6 })
  .chain((others) =>
    fc
      .tuple(
        anyMember(flavors.filter(({ spec }) => spec.type === "orchestrator")),
        anyMember(flavors.filter(({ spec }) => spec.type === "artifact_store")),
      )
      .map((required) => oncePerType([...required, ...others])),
  );

function oncePerType(members: readonly StackMember[]): readonly StackMember[] {
  return members.filter(
    ({ type, name }, place) =>
      members.findIndex((other) => other.type === type && (!componentType(type).multiple || other.name === name)) ===
      place,
  );
}

/** The stack with a component in its slot: in place of the one there, or behind the others. */
function chosen(stack: readonly StackMember[], component: StackMember): readonly StackMember[] {
  const stays = ({ type }: StackMember) => type !== component.type || componentType(type).multiple;
  return [...stack.filter(stays), component];
}

describe("a candidate", () => {
  test("that goes with the rest never makes a valid stack invalid", () => {
    let [valid, fitting] = [0, 0];
    fc.assert(
      fc.property(anyStack, anyMember(), (stack, component) => {
        if (stackErrors(stack).length > 0) return;
        valid++;
        const others = chosen(stack, component).slice(0, -1);
        const { conflicts, needs } = fitWith(others, {})(component);
        if (conflicts.length + needs.length > 0) return;
        fitting++;
        expect(stackErrors([...others, component])).toEqual([]);
      }),
      { numRuns: 4000 },
    );
    expect(valid).toBeGreaterThan(400);
    expect(fitting).toBeGreaterThan(100);
  });

  test("made from a flavor that goes with the rest does not either", () => {
    fc.assert(
      fc.property(anyStack, fc.constantFrom(...flavors), (stack, flavor) => {
        if (stackErrors(stack).length > 0) return;
        const others = chosen(stack, exampleOf(flavor).member).slice(0, -1);
        const { conflicts, needs, example } = fitOfNew(others, {})(flavor);
        if (conflicts.length + needs.length === 0) expect(stackErrors([...others, example.member])).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test("gets the same verdict alone and among others that were tried before it", () => {
    fc.assert(
      fc.property(anyStack, fc.array(anyMember(), { minLength: 2, maxLength: 6 }), (stack, components) => {
        const slot = components[0]?.type;
        const same = components.filter(({ type }) => type === slot);
        const others = stack.filter(({ type }) => type !== slot);
        const shared = fitWith(others, {});
        for (const component of same) expect(shared(component)).toEqual(fitWith(others, {})(component));
      }),
      { numRuns: 500 },
    );
  });
});

test("errors alone are the errors among all findings", () => {
  fc.assert(
    fc.property(anyStack, (stack) => {
      const errors = evaluateStack(stack).filter(({ finding }) => finding.severity === "error");
      expect(stackErrors(stack)).toEqual(errors);
    }),
    { numRuns: 500 },
  );
});

test("what is needed is absent, and the first component of each type decides", () => {
  fc.assert(
    fc.property(anyStack, (stack) => {
      const present = new Set(stack.map(({ type }) => type));
      for (const { finding } of stackErrors(stack))
        for (const { type } of finding.needs ?? []) expect(present.has(type)).toBe(false);
    }),
  );
});

describe("the matrix", () => {
  const orchestrators = flavors.filter(({ spec }) => spec.type === "orchestrator");
  const others = flavors.filter(({ spec }) => spec.type !== "orchestrator");

  test.each(orchestrators.map((each) => [each.spec.name, each] as const))(
    "agrees with the check of stacks: %s",
    (_, orchestrator) => {
      const match = matchesOf(orchestrator, flavors);
      for (const flavor of others) {
        const found = match(flavor);
        if (found.kind !== "refused") {
          const types = found.example.map((part) => part.flavor.spec.type);
          expect(stackErrors(membersOfExample(found.example))).toEqual([]);
          expect(types.slice(0, 2)).toEqual(["orchestrator", flavor.spec.type]);
          continue;
        }
        // Nothing that is added helps.
        for (const more of flavors) {
          if (["orchestrator", flavor.spec.type].includes(more.spec.type)) continue;
          const parts = [orchestrator, flavor, more].map((each) => ({ flavor: each, filled: [] }));
          expect("parts" in completeExample(parts, flavors)).toBe(false);
        }
      }
    },
  );
});
