import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { parse } from "../../src/cli/arguments/parse.ts";
import { textOf, textsOf } from "../../src/cli/arguments/parsed.ts";
import { readEnvironmentChange, readLabels } from "../../src/cli/arguments/texts.ts";
import { findCommand } from "../../src/cli/command/find.ts";
import { readGlobalWords } from "../../src/cli/globalWords.ts";
import optionList from "../fixtures/zenml/cli-options.json";
import { type Command, commands, commandsOf, parsed, refused } from "./commands.ts";

type ListedOption = { long: string; short?: string; value: boolean; repeatable: boolean; required: boolean };

/** Values that an option with choices takes. */
const sample: Readonly<Record<string, string>> = { "--output": "json", "--logical_operator": "or" };

describe("ZenML's options", () => {
  const lines = Object.entries(optionList as Record<string, ListedOption[]>);

  test.each(lines)("all of %s are known, in every spelling", (line, options) => {
    const found = commandsOf(line);
    expect(found.length).toBeGreaterThan(0);
    for (const command of found) for (const option of options) expectKnown(command, option);
  });

  test.each([["stack register"], ["stack update"], ["stack remove-component"], ["stack set-default"]])(
    "composition options of %s take _ and - alike",
    (line) => {
      for (const option of (optionList as Record<string, ListedOption[]>)[line] ?? []) {
        const words = [...line.split(" "), "name"];
        const value = option.value ? ["x"] : [];
        for (const spelled of [option.long.replaceAll("_", "-"), `--${option.long.slice(2).replaceAll("-", "_")}`]) {
          if (option.long === "--provider" || option.long === "--connector") continue;
          expect(parsed(...words, spelled, ...value).options.has(option.long.slice(2))).toBe(true);
        }
      }
    },
  );

  test("repeatable ones keep their order, others take the last", () => {
    const taken = parsed(
      "stack",
      "register",
      "s",
      "-s",
      "a",
      "-s=b",
      "-al",
      "x",
      "-al=y",
      "--alerter",
      "z",
      "-o",
      "one",
      "-o",
      "two",
    );
    expect(textsOf(taken, "alerter")).toEqual(["x", "y", "z"]);
    expect(textsOf(taken, "step_operator")).toEqual(["a", "=b"]);
    expect(textOf(taken, "orchestrator")).toBe("two");
  });

  test("what follows an option is its value, whatever it looks like", () => {
    const taken = parsed("stack", "register", "s", "-o", "-al", "-a", "--help");
    expect(textOf(taken, "orchestrator")).toBe("-al");
    expect(textOf(taken, "artifact-store")).toBe("--help");
  });

  test("single letters may be joined, with a value at the end", () => {
    expect([...parsed("stack", "delete", "s", "-yr").options.keys()]).toEqual(["yes", "recursive"]);
    expect(textOf(parsed("stack", "register", "s", "-ok8s"), "orchestrator")).toBe("k8s");
    expect(textOf(parsed("stack", "register", "s", "-alx"), "artifact-store")).toBe("lx");
  });
});

describe("free fields", () => {
  test("come in any order, and the name is the first word without a dash", () => {
    const taken = parsed("artifact-store", "register", "--path=s3://a=b", "-f", "s3", "store", "--client_kwargs={}");
    expect(taken.arguments).toEqual(["store"]);
    expect(taken.free).toEqual([
      ["path", "s3://a=b"],
      ["client_kwargs", "{}"],
    ]);
  });

  test("a reference for secret is the field, a name is the secret to attach", () => {
    const taken = parsed(
      "artifact-store",
      "register",
      "s",
      "-f",
      "s3",
      "--secret={{aws.key}}",
      "--secret=aws",
      "--secret",
      "gcp",
    );
    expect(taken.free).toEqual([["secret", "{{aws.key}}"]]);
    expect(textsOf(taken, "secret")).toEqual(["aws", "gcp"]);
  });

  test("need an equals sign and an identifier", () => {
    expect(refused("artifact-store", "register", "s", "-f", "s3", "--path", "s3://x").hint).toContain("--path=VALUE");
    expect(refused("artifact-store", "register", "s", "-f", "s3", "--my-path=x").code).toBe("usage");
    expect(refused("artifact-store", "register", "s", "-f", "s3", "-z").code).toBe("usage");
  });

  test("remove-attribute takes fields with and without dashes", () => {
    const taken = parsed("artifact-store", "remove-attribute", "s", "path", "--key", "-l", "team");
    expect(taken.arguments).toEqual(["s", "path"]);
    expect(taken.free).toEqual([["key", ""]]);
    expect(textsOf(taken, "label")).toEqual(["team"]);
  });
});

describe("usage errors name the word and what was meant", () => {
  test.each([
    [["stak", "list"], "There is no command stak.", "stack"],
    [["stack", "lst"], "There is no command stack lst.", "list"],
    [["artifact-store", "flavor", "lst"], "There is no command artifact-store flavor lst.", "list"],
    [["stack", "list", "--naem", "x"], "list has no option --naem.", "--name"],
    [["stack", "list", "--output", "jsn"], "--output cannot be jsn.", "json"],
    [["stack", "rename", "a"], "NEW_NAME is missing.", "new name"],
    [["artifact-store", "register", "a"], "--flavor is missing.", "-f"],
    [["stack", "set", "a", "b"], "set takes at most 1 argument.", "--help"],
    [["stack", "remove-component", "s", "-o", "x"], "remove-component has no option -o.", ""],
    [
      ["orchestrator", "register", "k", "-f", "kubernetes", "--kubernetes-context=x"],
      "register has no option --kubernetes-context.",
      "Did you mean --kubernetes_context?",
    ],
    [
      ["orchestrator", "register", "k", "-f", "kubernetes", "--no-keep-alive"],
      "register has no option --no-keep-alive.",
      "To switch off the field keep_alive, write --keep_alive=false.",
    ],
    [
      ["orchestrator", "remove-attribute", "k", "--no-synchronous"],
      "remove-attribute has no option --no-synchronous.",
      "",
    ],
    [["stack", "list", "--output", ""], "--output cannot be empty.", "json"],
    [["stack", "register", "s", "--set=yes"], "--set is a switch and takes no value.", ""],
  ])("%p", (words, message, hint) => {
    const failure = refused(...words);
    expect(failure.code).toBe("usage");
    expect(failure.message).toBe(message);
    expect(failure.hint ?? "").toContain(hint);
  });
});

function expectKnown({ words, verb }: Command, option: ListedOption): void {
  const name = option.long.slice(2);
  const spec = verb.options.find((each) => each.name === name);
  const needed = verb.arguments.filter(({ required }) => required).map((argument) => argument.name);
  const others = verb.options
    .filter((each) => each.required && each !== spec)
    .flatMap((each) => [`--${each.name}`, "y"]);
  const value = sample[option.long] ?? "x";
  for (const spelling of spellingsOf(option, value)) {
    const whole = [...words, ...needed, ...others, ...spelling];
    if (spec?.elsewhere !== undefined) {
      expect(refused(...whole).message).toBe(spec.elsewhere);
    } else {
      expect(parsed(...whole).options.get(name)).toEqual(option.value ? [value] : []);
    }
  }
}

function spellingsOf({ long, short, value: takesValue }: ListedOption, value: string): readonly (readonly string[])[] {
  if (!takesValue) return short ? [[long], [short]] : [[long]];
  return [[long, value], [`${long}=${value}`], ...(short ? [[short, value]] : [])];
}

test("no command line makes the parser throw", () => {
  const word = fc.oneof(
    fc.constantFrom(
      "--",
      "-",
      "-o",
      "-al",
      "-yr",
      "--path=x",
      "--help",
      "-h",
      "--output=json",
      "--label",
      "-l",
      "-5",
      "--=",
      "-=",
      "--no-verify",
      "",
    ),
    fc.string({ maxLength: 12 }),
    fc.string({ unit: "binary", maxLength: 8 }).map((text) => `-${text}`),
  );
  fc.assert(
    fc.property(fc.constantFrom(...commands), fc.array(word, { maxLength: 6 }), ({ verb, words }, rest) => {
      readGlobalWords(rest);
      findCommand([...words, ...rest]);
      findCommand(rest);
      const reading = parse(verb, rest);
      if (!reading.ok) expect(reading.error.code).toBe("usage");
    }),
    { numRuns: 400 },
  );
});

test("options may stand before a place and behind it; those of a command are the command's", () => {
  const before = readGlobalWords(["--read-only", "--theme", "light", "new"]);
  expect(before).toMatchObject({ ok: true, value: { readOnly: true, screens: { theme: "light" }, words: ["new"] } });
  expect(readGlobalWords(["new", "--theme", "light", "--read-only"])).toEqual(before);
  expect(readGlobalWords(["--read-only", "new", "--theme=light"])).toEqual(before);
  expect(readGlobalWords(["new", "--ascii", "stacks", "--ascii"])).toMatchObject({
    ok: true,
    value: { words: ["new", "stacks", "--ascii"] },
  });
  expect(readGlobalWords(["stacks/prod", "--nothing"])).toMatchObject({
    ok: false,
    error: { message: "There is no option --nothing." },
  });
  expect(readGlobalWords(["stack", "--theme", "light"])).toMatchObject({
    ok: true,
    value: { screens: {}, words: ["stack", "--theme", "light"] },
  });
});

test("labels have no second equals sign, variables may", () => {
  expect(readLabels(["a=b", "c="])).toEqual({ ok: true, value: { a: "b", c: "" } });
  expect(readLabels(["a=b=c"]).ok).toBe(false);
  expect(readLabels(["a"]).ok).toBe(false);
  expect(readEnvironmentChange(["A=b=c", "B="])).toEqual({ ok: true, value: { A: "b=c", B: null } });
});
