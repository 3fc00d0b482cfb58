import { expect, test } from "bun:test";
import { createCatalogue } from "../../../src/catalogue/catalogue.ts";
import type { StackRule } from "../../../src/core/stackRule/stackRule.ts";
import { writeJson } from "../../../src/core/value/json.ts";
import { Random } from "../../fuzz/random.ts";
import { brokenRules, ourVerdict, type StackCase, type StackVerdict } from "../../stackRules/zenmlVerdict.ts";
import { zenmlPython } from "../python.ts";
import { askStacks, stackValue } from "./askStacks.ts";
import { randomStacks } from "./randomStacks.ts";

const seed = Number(process.env.MLSTACK_SEED ?? Date.now() % 2 ** 31);
console.log(`note: random stacks of the seed ${seed} (MLSTACK_SEED=${seed} draws the same)`);

const catalogue = createCatalogue();
const flavors = (await Promise.all(catalogue.entries().map(({ type, name }) => catalogue.load(type, name)))).filter(
  (flavor) => flavor !== undefined,
);
const stacks = await randomStacks(flavors, 300, new Random(seed));
const answering = askStacks(zenmlPython, stacks);
const ours = await Promise.all(stacks.map(ourVerdict));
const theirs = await answering;

const valid = theirs.filter(({ stage }) => stage === null).length;
const atRegistration = theirs.filter(({ stage }) => stage === "config").length;
console.log(
  `note: ${stacks.length} stacks: ZenML finds ${valid} valid, ${atRegistration} not to be registered, ${stacks.length - valid - atRegistration} not to be run`,
);

test("random stacks get the same verdict from the validators of the installed ZenML", () => {
  const differing = stacks.flatMap((stack, n) => {
    const [here, there] = [ours[n], theirs[n]];
    return here === undefined || there === undefined || summary(here) === summary(there)
      ? []
      : [difference(stack, here, there)];
  });
  expect(differing).toEqual([]);
});

test("every flavor is in two of them at least, valid and invalid ones are many", () => {
  const counts = new Map(flavors.map(({ spec }) => [`${spec.type}/${spec.name}`, 0]));
  for (const { components } of stacks)
    for (const [type, several] of Object.entries(components))
      for (const { flavor } of several) counts.set(`${type}/${flavor}`, (counts.get(`${type}/${flavor}`) ?? 0) + 1);
  console.log(`note: each of ${counts.size} flavors is in ${Math.min(...counts.values())} or more of the stacks`);
  expect([...counts].filter(([, count]) => count < 2)).toEqual([]);
  expect([valid > 30, stacks.length - valid > 100]).toEqual([true, true]);
});

test("every rule is broken at least once, and kept at least once", async () => {
  const counts = new Map<string, { broken: number; kept: number }>();
  const idOf = (type: string, name: string, { id }: StackRule) => `${type}/${name}/${id}`;
  for (const { spec } of flavors)
    for (const rule of spec.stackRules) counts.set(idOf(spec.type, spec.name, rule), { broken: 0, kept: 0 });
  for (const stack of stacks) {
    const { checked, broken } = await brokenRules(stack);
    const told = new Set(broken);
    for (const id of checked) {
      const count = counts.get(id);
      if (count === undefined) continue;
      if (told.has(id)) count.broken++;
      else count.kept++;
    }
  }
  const all = [...counts.values()];
  console.log(
    `note: ${counts.size} rules, each broken ${Math.min(...all.map(({ broken }) => broken))} times or more and kept ${Math.min(...all.map(({ kept }) => kept))} times or more`,
  );
  expect([...counts].filter(([, { broken, kept }]) => broken === 0 || kept === 0)).toEqual([]);
});

function summary({ stage, failing }: StackVerdict): string {
  return [stage, ...failing.map(({ type, name }) => `${type} ${name}`).toSorted()].join(", ");
}

function difference(stack: StackCase, here: StackVerdict, there: StackVerdict): string {
  const told = ({ stage, failing }: StackVerdict) =>
    [stage ?? "valid", ...failing.map(({ type, name, fact }) => `${type} ${name}: ${fact}`)].join("\n    ");
  const drawn = writeJson(stackValue(stack));
  return `${stack.id} (${stack.about})\n  ${drawn}\n  ZenML:   ${told(there)}\n  mlstack: ${told(here)}`;
}
