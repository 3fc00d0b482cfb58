import { expect, test } from "bun:test";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";
import { writeJson } from "../../src/core/value/json.ts";
import { differenceOf, differenceText } from "../zenml/difference.ts";
import { knownReasons } from "../zenml/knownDifferences.ts";
import { recordedVerdicts } from "../zenml/recorded.ts";
import { verdictOf } from "../zenml/verdict.ts";

const catalogue = createCatalogue();
const cases = recordedVerdicts().map(({ about, question, verdict }) => {
  const { type, flavor, configuration } = question;
  const outcome = "stored" in verdict ? "accepted" : `refused (${verdict.refused})`;
  return [`${type}/${flavor} ${writeJson(configuration)} is ${outcome}: ${about}`, question, verdict] as const;
});

test.each(cases)("%s", async (_, question, zenml) => {
  const flavor = await catalogue.load(question.type, question.flavor);
  if (flavor === undefined) throw new Error(`there is no flavor ${question.type}/${question.flavor}`);
  const here = await verdictOf(flavor, question.configuration, question.secrets);
  const difference = differenceOf(question, here, zenml);
  const isKnown = difference !== undefined && knownReasons(flavor, difference) !== undefined;
  const misplaced =
    "fields" in here && "fields" in zenml && !here.fields.some((path) => zenml.fields.includes(topOf(path)));
  const told = [
    ...(difference === undefined || isKnown ? [] : [differenceText(difference)]),
    ...(misplaced ? [`shown at ${here.fields.join(", ")}, not at ${zenml.fields.join(" or ")}: ${here.refused}`] : []),
  ];
  expect(told).toEqual([]);
});

/** The field of a configuration that a path leads into. */
function topOf(path: string): string {
  return path.split(/[.[]/)[0] ?? path;
}
