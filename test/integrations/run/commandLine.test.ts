import { expect, test } from "bun:test";
import { integrationsOf } from "../../../src/catalogue/integrations.ts";
import { plainRequirementName } from "../../../src/core/python/plainRequirement.ts";
import { commandLine } from "../../../src/integrations/run/commandLine.ts";

const target = { python: "/v/bin/python", prefix: "/v" };
const pip = { kind: "pip", version: "24.1" } as const;

test.each([
  "-rfile:///etc/passwd",
  "--index-url=http://x",
  "./x",
  "/x",
  "x @ https://y",
  "x@file:///y",
  "git+https://x",
  " x",
  "x\n-r y",
  "",
  ".",
])("%j is given to no tool", (text) => {
  expect(plainRequirementName(text)).toBeUndefined();
  expect(() => commandLine(pip, target, { kind: "install", requirements: [text] })).toThrow("no plain requirement");
});

test("every requirement of every integration is plain", () => {
  const all = integrationsOf([]).flatMap(({ requirements }) => requirements);
  expect(all.filter((text) => plainRequirementName(text) === undefined)).toEqual([]);
});

test("requirements stand behind --, and only a pip that can tells of bytes", () => {
  const { program, words } = commandLine(pip, target, { kind: "install", requirements: ["a>1"] });
  expect(program).toBe("/v/bin/python");
  expect(words.slice(-2)).toEqual(["--", "a>1"]);
  expect(words).toContain("raw");
  const old = commandLine({ kind: "pip", version: "23.2.1" }, target, { kind: "install", requirements: ["a"] });
  expect(old.words).toContain("off");
});

test("uv renews only what is named", () => {
  const uv = { kind: "uv", program: "/bin/uv" } as const;
  const { words } = commandLine(uv, target, { kind: "upgrade", requirements: ["a>1", "b[x]"] });
  expect(words.join(" ")).toContain("--upgrade-package a --upgrade-package b -- a>1 b[x]");
});
