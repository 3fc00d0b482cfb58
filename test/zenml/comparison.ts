import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { type FlavorEntry, flavorKey } from "../../src/core/flavor.ts";
import type { LoadedFlavor } from "../../src/core/loadedFlavor.ts";
import { askZenml, type Question, type Verdict } from "./askZenml.ts";
import { type CaseOptions, casesOf } from "./cases/casesOf.ts";
import { type Difference, differenceOf } from "./difference.ts";
import { idleRules } from "./idleRules.ts";
import { knownReasons } from "./knownDifferences.ts";
import { verdictOf } from "./verdict.ts";

/** What came of comparing the verdicts about one flavor. */
export interface FlavorComparison {
  /** `type/name` of the flavor. */
  readonly key: string;
  readonly cases: number;
  /** How many of them ZenML accepts. */
  readonly accepted: number;
  /** How many fields the flavor has. */
  readonly fields: number;
  /** Of each difference that is wanted, why. */
  readonly known: readonly (readonly string[])[];
  readonly differences: readonly Difference[];
  /** Rules that no case puts to the test. */
  readonly idle: readonly string[];
}

/** Compares our verdicts about many configurations of flavors with those of an installed ZenML. */
export async function compareVerdicts(
  catalogue: Catalogue,
  python: string,
  entries: readonly FlavorEntry[],
  options: CaseOptions,
): Promise<readonly FlavorComparison[]> {
  const flavors = await Promise.all(entries.map(({ type, name }) => loaded(catalogue, { type, name })));
  const asked = await Promise.all(flavors.map((flavor) => questionsOf(flavor, options)));
  // ZenML takes its time: ours are ready before.
  const answering = askZenml(python, asked.flat());
  const here = await Promise.all(
    flavors.map((flavor, index) =>
      Promise.all((asked[index] ?? []).map(({ configuration }) => verdictOf(flavor, configuration))),
    ),
  );
  const idle = await Promise.all(
    flavors.map((flavor, index) => idleRules(flavor, asked[index] ?? [], here[index] ?? [])),
  );
  const answers = await answering;
  const compared: FlavorComparison[] = [];
  let at = 0;
  for (const [index, flavor] of flavors.entries()) {
    const questions = asked[index] ?? [];
    const zenml = answers.slice(at, at + questions.length);
    at += questions.length;
    const ours = here[index] ?? [];
    compared.push({
      ...comparisonOf(flavor, questions, ours, zenml),
      idle: idle[index] ?? [],
    });
  }
  return compared;
}

function comparisonOf(
  flavor: LoadedFlavor,
  questions: readonly Question[],
  here: readonly Verdict[],
  zenml: readonly Verdict[],
): Omit<FlavorComparison, "idle"> {
  const judged = questions.flatMap((question, n) => {
    const [ours, theirs] = [here[n], zenml[n]];
    const difference = ours && theirs && differenceOf(question, ours, theirs);
    return difference === undefined ? [] : [{ difference, reasons: knownReasons(flavor, difference) }];
  });
  return {
    key: flavorKey(flavor.spec),
    cases: questions.length,
    accepted: zenml.filter((verdict) => "stored" in verdict).length,
    fields: flavor.fields.length,
    known: judged.flatMap(({ reasons }) => (reasons === undefined ? [] : [reasons])),
    differences: judged.flatMap(({ difference, reasons }) => (reasons === undefined ? [difference] : [])),
  };
}

async function loaded(catalogue: Catalogue, { type, name }: Pick<FlavorEntry, "type" | "name">): Promise<LoadedFlavor> {
  const flavor = await catalogue.load(type, name);
  if (flavor === undefined) throw new Error(`there is no flavor ${type}/${name}`);
  return flavor;
}

async function questionsOf(flavor: LoadedFlavor, options: CaseOptions): Promise<readonly Question[]> {
  const cases = await casesOf(flavor, (configuration) => verdictOf(flavor, configuration), options);
  return cases.map((configuration) => ({ type: flavor.spec.type, flavor: flavor.spec.name, configuration }));
}
