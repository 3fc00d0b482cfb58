import { expect, test } from "bun:test";
import fc from "fast-check";
import { parse } from "../../src/cli/arguments/parse.ts";
import { plainWords } from "../../src/cli/arguments/plainWords.ts";
import { globalOptions } from "../../src/cli/table/shared.ts";
import { type Command, commands } from "./commands.ts";

/** Words behind a command: its own options in all spellings, with and without values, arguments, and what is odd. */
function wordsFor({ verb }: Command): fc.Arbitrary<readonly string[]> {
  const value = fc.constantFrom("x", "json", "local", "a=b", "-5", "", "--name", "team=vision");
  const odd = fc.constantFrom("--", "-", "-yr", "--help", "-al", "--path=x", "--unknown", "-oq", "--path");
  const option = fc.constantFrom(...verb.options, ...globalOptions);
  const spelled = fc.tuple(option, fc.nat(3), value).map(([{ name, short }, way, text]) => {
    if (way === 0) return [`--${name}`, text];
    if (way === 1) return [`--${name}=${text}`];
    if (way === 2) return [`-${short ?? "z"}`, text];
    return [`--${name.replaceAll("-", "_")}`];
  });
  const word = fc.oneof(
    { weight: 4, arbitrary: spelled },
    value.map((text) => [text]),
    odd.map((text) => [text]),
  );
  return fc.array(word, { maxLength: 5 }).map((words) => words.flat());
}

test("plain words mean what commander says they mean", () => {
  const any = fc.constantFrom(...commands).chain((command) => fc.tuple(fc.constant(command), wordsFor(command)));
  let taken = 0;
  fc.assert(
    fc.property(any, ([{ verb }, words]) => {
      const plain = plainWords(verb, words);
      if (plain === undefined) return;
      taken++;
      const reading = parse(verb, words);
      expect(reading).toEqual({ ok: true, value: { help: false, parsed: plain } });
    }),
    { numRuns: 3000 },
  );
  expect(taken).toBeGreaterThan(100);
});

test("what scripts type most is plain", () => {
  const isPlain = (line: string) => {
    const [noun, verb, ...words] = line.split(" ");
    const found = commands.find((each) => each.noun.name === noun && each.verb.name === verb);
    return found !== undefined && plainWords(found.verb, words) !== undefined;
  };
  expect(isPlain("stack list")).toBe(true);
  expect(isPlain("stack list --output json")).toBe(true);
  expect(isPlain("artifact-store register s3 -f s3 --path=s3://ml/prod -l team=vision")).toBe(true);
  expect(isPlain("stack register prod -o k8s -a s3 -al ops")).toBe(true);
});
