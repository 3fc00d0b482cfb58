import { describe, expect, test } from "bun:test";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";
import { askZenml } from "./askZenml.ts";
import { compareVerdicts } from "./comparison.ts";
import { differenceOf, differenceText } from "./difference.ts";
import { zenmlPython } from "./python.ts";
import { recordedVerdicts } from "./recorded.ts";

const catalogue = createCatalogue();
const compared = await compareVerdicts(catalogue, zenmlPython, catalogue.entries(), {
  perField: 12,
  perRule: 100,
  random: 20,
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const cases = sum(compared.map((each) => each.cases));
const accepted = sum(compared.map((each) => each.accepted));
const reasons = Map.groupBy(
  compared.flatMap(({ known }) => known.flat()),
  (reason) => reason,
);
console.log(
  `note: ${compared.length} flavors, ${cases} cases: ZenML accepts ${accepted} and refuses ${cases - accepted}`,
);
for (const [reason, { length }] of reasons) console.log(`note: ${length} differ: ${reason}`);

describe.each(compared.map((each) => [each.key, each] as const))(
  "%s",
  (_, { cases, accepted, fields, differences, idle }) => {
    test("accepts, refuses and stores what ZenML does", () => {
      expect(differences.map(differenceText)).toEqual([]);
    });

    test("was asked about enough that is right and enough that is wrong", () => {
      expect(cases).toBeGreaterThanOrEqual(40);
      // Without fields there is one right configuration.
      expect(accepted).toBeGreaterThanOrEqual(fields === 0 ? 1 : 5);
      expect(cases - accepted).toBeGreaterThanOrEqual(5);
      // Without such a rule every verdict would be the same.
      expect(idle).toEqual([]);
    });
  },
);

test("the recorded verdicts are those of the installed ZenML", async () => {
  const recorded = recordedVerdicts();
  const answers = await askZenml(
    zenmlPython,
    recorded.map(({ question }) => question),
  );
  const changed = recorded.flatMap(({ question, verdict }, index) => {
    const answer = answers[index];
    const difference = answer === undefined ? undefined : differenceOf(question, verdict, answer);
    return difference === undefined ? [] : [differenceText(difference)];
  });
  expect(changed).toEqual([]);
});
