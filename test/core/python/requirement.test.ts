import { describe, expect, test } from "bun:test";
import { packageKey } from "../../../src/core/python/packageName.ts";
import { readRequirement } from "../../../src/core/python/requirement.ts";
import { fits, readSpecifiers } from "../../../src/core/python/specifier.ts";

// The suite `zenml` holds the same against Python's own library on many thousand cases.

test("names are compared without case and signs", () => {
  expect(["discord.py", "Discord_Py", "discord--py"].map(packageKey)).toEqual(Array(3).fill("discord-py"));
});

test.each([
  ["1.2.3", ">=1,<2", true],
  ["2.0", ">=1,<2", false],
  ["1.68.2", "!=1.68.*,!=1.69.*", false],
  ["0.18.1", "~=0.18.0", true],
  ["0.19.0", "~=0.18.0", false],
  ["2.0rc1", "<2", false],
  ["2.9.0.post0", ">2.8", true],
  ["2.3.1+cu121", "==2.3.1", true],
  ["2025.5.0.post1", "!=2025.5.0,!=2025.5.0.post1", false],
  ["1.0", "", true],
  ["nonsense", ">=1", false],
])("%s as %s: %p", (version, specifiers, expected) => {
  expect(fits(readSpecifiers(specifiers) ?? [], version)).toBe(expected);
});

describe("no requirement is", () => {
  test.each([
    "",
    "-rrequirements.txt",
    "--index-url=x",
    "a b",
    "a==",
    "a=1",
    "a;",
    "a\n==1",
    "a==1\nb",
    "a; os_name",
    "/etc/passwd",
  ])("%j", (text) => expect(readRequirement(text)).toBeUndefined());

  test("a marker that is nested beyond measure", () => {
    expect(readRequirement(`a; ${"(".repeat(50_000)}`)).toBeUndefined();
  });
});
