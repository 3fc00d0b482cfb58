import { describe, expect, test } from "bun:test";
import { join } from "node:path";
import fc from "fast-check";
import { fittingVersion } from "../../../src/core/python/compatible.ts";
import { holds } from "../../../src/core/python/holds.ts";
import { markerText } from "../../../src/core/python/marker.ts";
import { readRequirement } from "../../../src/core/python/requirement.ts";
import { fits, readSpecifiers } from "../../../src/core/python/specifier.ts";
import { compareVersions, readVersion } from "../../../src/core/python/version.ts";
import type { ValueObject } from "../../../src/core/value/value.ts";
import { askPython } from "../askPython.ts";
import { zenmlPython } from "../python.ts";
import { extra, releases, requirement, specifiers, variables, version } from "./arbitrary.ts";

const script = join(import.meta.dir, "ask_packaging.py");

/** Generates cases, asks Python's own library about them, and returns those of which we say something else. */
async function differences<Case extends ValueObject>(
  cases: fc.Arbitrary<Case>,
  count: number,
  ours: (one: Case) => ValueObject,
): Promise<readonly unknown[]> {
  const asked = fc.sample(cases, { numRuns: count, seed: 440 });
  const answers = await askPython(zenmlPython, script, asked);
  const told = answers.map((answer, index) => ({ question: asked[index], python: answer }));
  return told
    .map((each) => ({ ...each, ours: each.question && ours(each.question) }))
    .filter((each) => !Bun.deepEquals(each.ours, { ...each.python }))
    .slice(0, 5);
}

describe("the packaging library says the same of", () => {
  test("the order of 10,000 pairs of versions", async () => {
    const pairs = fc.record({ versions: fc.tuple(version, version) });
    const found = await differences(pairs, 10_000, ({ versions: [a, b] }) => {
      const [one, other] = [readVersion(a), readVersion(b)];
      return { order: one && other ? BigInt(Math.sign(compareVersions(one, other))) : null };
    });
    expect(found).toEqual([]);
  });

  test("which of 20,000 versions fit their specifiers", async () => {
    const found = await differences(fc.record({ specifiers, version }), 20_000, (each) => {
      const read = readSpecifiers(each.specifiers);
      return { fits: read === undefined ? null : fits(read, each.version) };
    });
    expect(found).toEqual([]);
  });

  test("whether there can be a version for 20,000 specifiers together", async () => {
    const found = await differences(fc.record({ together: releases }), 20_000, ({ together }) => {
      const read = readSpecifiers(together);
      return { possible: read === undefined ? null : fittingVersion(read) !== undefined };
    });
    expect(found).toEqual([]);
  });

  test("20,000 requirements, their extras and their markers", async () => {
    const questions = fc.record({ requirement, variables, extra });
    const found = await differences(questions, 20_000, (each) => {
      const read = readRequirement(each.requirement);
      if (read === undefined) return { read: null };
      const { key, extras, url = null, marker } = read;
      const isHeld = marker === undefined ? null : holds(marker, each.variables, each.extra);
      return { read: { key, extras: [...extras], url, holds: isHeld } };
    });
    expect(found).toEqual([]);
  });

  test("markers that we have written anew", async () => {
    const questions = fc.record({ requirement, variables, extra }).map((each) => {
      const marker = readRequirement(each.requirement)?.marker;
      return {
        ...each,
        requirement: marker === undefined ? "x" : `x; ${markerText(marker)}`,
        before: each.requirement,
      };
    });
    const found = await differences(questions, 5000, ({ before, ...each }) => {
      const marker = readRequirement(before)?.marker;
      const isHeld = marker === undefined ? null : holds(marker, each.variables, each.extra);
      return { read: { key: "x", extras: [], url: null, holds: isHeld } };
    });
    expect(found).toEqual([]);
  });
});
