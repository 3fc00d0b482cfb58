import { expect, test } from "bun:test";
import fc from "fast-check";
import { shellText } from "../../../src/interop/commands/shell.ts";
import { shellWords } from "./shellWords.ts";

const word = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.constantFrom(
      "",
      "~",
      "=ls",
      "$HOME",
      "`id`",
      "a'b",
      '"',
      "\\",
      "!!",
      "a\nb",
      "\n",
      "\u001b[2J",
      "\u202egpj.exe",
      "{{a.b}}",
      "*",
      "👩‍👩‍👧",
      "#x",
    ),
  )
  .filter((text) => text.isWellFormed() && !text.includes("\0"));

test("a shell reads every command as the words that it was made of", () => {
  const line = fc.array(
    fc.oneof(
      word,
      word.map((text) => `--field=${text}`),
    ),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
      const text = shellText(lines.map((words) => ["mlstack", ...words]));
      expect(shellWords(text)).toEqual(lines.map((words) => ["mlstack", ...words]));
    }),
    { numRuns: 200 },
  );
});

test("what a terminal acts on or nobody sees never stands in a command as it is", () => {
  const text = shellText([["mlstack", "stack", "describe", "a\u001b]52;c;eA==\u0007\r\u202eb\tc\u200b"]]);
  expect(text).toMatch(/^[\x20-\x7e]+$/);
});

test("a value that is hidden ends the command with its name when it is not set", () => {
  const text = shellText([
    ["mlstack", "x", { prefix: "--key=", variable: "S3_KEY" }],
    ["zenml", "y"],
  ]);
  expect(text).toBe(`mlstack x --key="\${S3_KEY:?}" &&\nzenml y`);
  expect(shellWords(text, { S3_KEY: "a b'" })).toEqual([
    ["mlstack", "x", "--key=a b'"],
    ["zenml", "y"],
  ]);
  expect(() => shellWords(text)).toThrow("S3_KEY");
  expect(() => shellWords(text, { S3_KEY: "" })).toThrow("S3_KEY");
});

test("a long command has a line for each option", () => {
  const long = "x".repeat(30);
  expect(
    shellText([["mlstack", "stack", "register", "prod", `--orchestrator=${long}`, `--artifact-store=${long}`]]),
  ).toBe(`mlstack stack register prod \\\n  --orchestrator=${long} \\\n  --artifact-store=${long}`);
});
