import { describe, expect, test } from "bun:test";
import { advice } from "../../build/zenml/advice.ts";
import { askCatalogue } from "../../build/zenml/askCatalogue.ts";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";
import { zenmlVersion } from "../../src/catalogue/zenmlVersion.ts";
import { flavorKey } from "../../src/core/flavor.ts";
import { readCatalogueFile } from "../../src/interop/catalogueFile/read.ts";
import { builtInContent } from "../../src/usecases/catalogue/diff.ts";
import { allFacts, type FlavorFacts } from "../flavors/facts.ts";
import { zenmlPython } from "./python.ts";

const text = askCatalogue(zenmlPython);
const read = readCatalogueFile(text, "the installed ZenML");
if (!read.ok) throw new Error(read.error.message);
const zenml = read.value;
const live: readonly FlavorFacts[] = JSON.parse(text).flavors;
const ours = await builtInContent({ catalogue: createCatalogue() });

test("the installed ZenML is of the version whose flavors are built in", () => {
  expect(zenml.zenmlVersion).toBe(zenmlVersion);
});

test("there are as many flavors as there were when the facts were written", () => {
  expect(live.map(flavorKey)).toEqual(allFacts.map(flavorKey));
});

describe.each(zenml.flavors.map((flavor) => [flavorKey(flavor), flavor] as const))("%s", (key, flavor) => {
  test("has the fields that the installed class has, one by one", () => {
    const same = ours.flavors.filter((each) => flavorKey(each) === key);
    expect(advice({ ...ours, flavors: same }, { ...zenml, flavors: [flavor] })).toEqual([]);
  });

  test("is in the facts as the installed package tells it", () => {
    expect(allFacts.find((each) => flavorKey(each) === key)).toEqual(live.find((each) => flavorKey(each) === key));
  });
});

test("no flavor is ours alone", () => {
  const theirs = new Set(zenml.flavors.map(flavorKey));
  expect(ours.flavors.map(flavorKey).filter((key) => !theirs.has(key))).toEqual([]);
});
