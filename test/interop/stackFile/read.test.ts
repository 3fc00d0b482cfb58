import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { contentOf } from "../../../src/interop/stackFile/content.ts";
import { maxBytes } from "../../../src/interop/stackFile/parse.ts";
import { readStackFiles } from "../../../src/interop/stackFile/read.ts";
import { filesOf, placed, problemsOf, readText } from "./files.ts";

const prod = `# yaml-language-server: $schema=stack.schema.json
mlstack: 1
components:
  - name: s3-prod
    type: artifact_store
    flavor: s3
    labels: { env: prod }
    configuration: { path: s3://ml/prod, key: "{{aws.key}}", client_kwargs: { retries: 2, wait: 2.0, proxy: null, big: 123456789012345678901 } }
    connector: aws-prod
  - { name: k8s, type: orchestrator, flavor: kubernetes, connector: { name: cluster, resource_id: prod } }
stacks:
  - name: prod
    description: The real one
    labels: { team: vision }
    environment: { A: "1" }
    secrets: [aws]
    components: { orchestrator: k8s, artifact_store: s3-prod, experiment_tracker: [mlf, wandb] }
`;

async function read(text: string | Uint8Array) {
  const content = await readText(text);
  if (!content.ok) throw new Error(JSON.stringify(content.error));
  return contentOf(content.value);
}

describe("a stack file", () => {
  test("says components and stacks, with exact values", async () => {
    const { components, stacks } = await read(prod);
    expect(components[0]).toMatchObject({ name: "s3-prod", type: "artifact_store", flavor: "s3" });
    expect(components[0]?.labels).toEqual({ env: "prod" });
    expect(components[0]?.configuration.client_kwargs).toEqual({
      retries: 2n,
      wait: 2,
      proxy: null,
      big: 123456789012345678901n,
    });
    expect(components.map(({ connector }) => connector)).toEqual([
      { name: "aws-prod", resourceId: null },
      { name: "cluster", resourceId: "prod" },
    ]);
    expect(stacks).toEqual([
      {
        name: "prod",
        description: "The real one",
        labels: { team: "vision" },
        environment: { A: "1" },
        secrets: ["aws"],
        components: { orchestrator: ["k8s"], artifact_store: ["s3-prod"], experiment_tracker: ["mlf", "wandb"] },
      },
    ]);
  });

  test("may be JSON, have a byte order mark and any line ends, and say nothing behind a key", async () => {
    const json =
      '\ufeff{"mlstack": 1,\r\n\t"stacks": [{"name": "a\\ud83d\\ude00", "labels": null}],\r\n\t"components": []}\r\n';
    expect((await read(json)).stacks).toMatchObject([{ name: "a😀", labels: {}, description: null }]);
  });

  test("may repeat itself by aliases and merged maps", async () => {
    const text = `mlstack: 1
stacks:
  - { name: a, labels: &common { team: ml, env: dev } }
  - { name: b, labels: { <<: *common, env: prod } }
  - { name: c, labels: { "<<": x } }
`;
    expect((await read(text)).stacks.map(({ labels }) => ({ ...labels }))).toEqual([
      { team: "ml", env: "dev" },
      { env: "prod", team: "ml" },
      { "<<": "x" },
    ]);
  });
});

describe("what is no stack file is refused at its place", () => {
  const cases: readonly (readonly [what: string, text: string | Uint8Array, ...problems: string[]])[] = [
    ["nothing", "", "1:1 The file is empty."],
    ["only comments", "# later\n", "1:1 The file is empty."],
    ["a list", "- 1\n", "1:1 A stack file must be a map, not a list."],
    [
      "another file",
      "version: 3\n",
      "1:1 This is no stack file of mlstack: it does not say mlstack. Its first line would be mlstack: 1",
    ],
    [
      "an environment variable without a name",
      'mlstack: 1\nstacks:\n- { name: a, environment: { "": x, "a=b": y, ok: z } }\n',
      "3:29 The name of an environment variable is empty, or holds = or NUL.",
      "3:36 The name of an environment variable is empty, or holds = or NUL.",
    ],
    [
      "signs that cannot be stored",
      String.raw`mlstack: 1
stacks:
- name: "a\0"
  description: "half \uD800"
  labels: { a: "\0" }
  secrets: ["\0"]
  components: { orchestrator: "\0", artifact_store: default }
components:
- { name: b, type: artifact_store, flavor: s3, connector: "\0", configuration: { path: "s3://\0" } }
`,
      "3:9 stacks[0].name holds a NUL character, which cannot be stored. Leave it out.",
      "4:16 stacks[0].description holds half of a surrogate pair, which cannot be stored. Leave it out.",
      "6:13 stacks[0].secrets[0] holds a NUL character, which cannot be stored. Leave it out.",
      "7:31 stacks[0].components.orchestrator holds a NUL character, which cannot be stored. Leave it out.",
      "9:59 components[0].connector holds a NUL character, which cannot be stored. Leave it out.",
    ],
    [
      "a later format",
      "mlstack: 2\nnew: 1\n",
      "1:10 The file is of version 2 of the format; this mlstack knows only 1. Take a newer mlstack.",
    ],
    ["a version that is a text", 'mlstack: "1"\n', "1:10 mlstack must be the number 1, not a text."],
    [
      "two documents",
      "mlstack: 1\n---\nmlstack: 1\n",
      "2:1 A second document begins here; a stack file is one. Name several files instead: all of them are applied together.",
    ],
    [
      "no YAML",
      "mlstack: 1\nstacks: [\n",
      "3:1 This is no YAML: flow sequence in block collection must be sufficiently indented and end with a ].",
    ],
    [
      "no YAML, whose rest makes no sense either",
      "$ mlstack\nmlstack: 1\nstacks: []\n",
      "1:1 This is no YAML: implicit keys need to be on a single line.",
    ],
    ["no UTF-8", new Uint8Array([97, 58, 10, 98, 32, 0xff]), "2:3 The file is no UTF-8 text. Save it as UTF-8."],
    [
      "no UTF-8 behind the sign that stands for such bytes",
      new Uint8Array([...new TextEncoder().encode("a: \ufffd\nb: ä"), 0xe2, 0x82, 0x0a]),
      "2:5 The file is no UTF-8 text. Save it as UTF-8.",
    ],
    [
      "cut within a character",
      new Uint8Array([97, 58, 0xe2, 0x82]),
      "1:3 The file is no UTF-8 text. Save it as UTF-8.",
    ],
    ["too large", new Uint8Array(maxBytes + 1), "1:1 The file has more than 4 MiB."],
    ["too deep", `mlstack: 1\nx: ${"[".repeat(20_000)}${"]".repeat(20_000)}\n`, "1:1 The file is nested too deep."],
    ["deep", `mlstack: 1\nx: ${"[".repeat(150)}${"]".repeat(150)}\n`, "2:104 This is nested deeper than 100 levels."],
    ["tags", "mlstack: !foo 1\n", "1:15 Tags have no meaning here."],
    ["YAML 1.1", "%YAML 1.1\n---\nmlstack: 1\n", "1:1 Stack files are YAML 1.2. Leave the line with %YAML out."],
    ["an alias of nothing", "mlstack: 1\nstacks: *x\n", "2:9 Nothing above is marked as &x."],
    ["an alias of itself", "mlstack: 1\nstacks: &x [*x]\n", "2:13 Nothing above is marked as &x."],
    [
      "a reference without quotes",
      "mlstack: 1\ncomponents: [{name: a, type: artifact_store, flavor: s3, configuration: {key: {{aws.key}}}}]\n",
      "2:80 A key is no text but a list, a map or an alias. Text that begins with a brace has to be in quotes.",
    ],
    [
      "keys that are there twice",
      "mlstack: 1\nstacks:\n  - name: a\n    name: b\n    labels: { a: x, a: y }\n",
      "4:5 The key name is there twice; the first one is in line 3.",
      "5:21 The key a is there twice; the first one is in line 5.",
    ],
    [
      "wrong types and unknown keys",
      `mlstack: 1
stack: []
components:
  - name: a
    type: artefact_store
    flavour: s3
    labels: { version: 2, ok: "2" }
  - name: 7
    type: alerter
    flavor: slack
    secrets: aws
stacks:
  name: a
`,
      "2:1 A stack file has no key stack. Did you mean stacks?",
      "4:5 The component a has no flavor.",
      "5:11 artefact_store is no component type. Did you mean artifact_store?",
      "6:5 A component has no key flavour. Did you mean flavor?",
      "7:24 components[0].labels.version must be a text, not a number. Put it in quotes to make it a text.",
      "8:11 components[1].name must be a text, not a number. Put it in quotes to make it a text.",
      "11:14 components[1].secrets must be a list, not a text.",
      "13:3 stacks must be a list, not a map.",
    ],
    [
      "odd stacks",
      `mlstack: 1
stacks:
  - components: { orchestrator: [a, 1], experiment-tracker: x, alerter: { a: b }, artifact_store: true }
  - ~
`,
      "3:5 A stack has no name.",
      "3:37 stacks[0].components.orchestrator[1] must be a text, not a number. Put it in quotes to make it a text.",
      "3:41 The composition of a stack has no key experiment-tracker. Did you mean experiment_tracker?",
      "3:73 stacks[0].components.alerter must be a text or a list, not a map.",
      "3:99 stacks[0].components.artifact_store must be a text, not true. Put it in quotes to make it a text.",
      "4:5 stacks[1] must be a map, not nothing.",
    ],
    [
      "things that are there twice",
      "mlstack: 1\nstacks: [{ name: a }, { name: a }]\n",
      "2:25 The stack a is there twice; the first one is in line 2.",
    ],
    [
      "things that are there twice beside what is wrong otherwise",
      "mlstack: 1\nstacks: [{ name: a }, { name: a }, { nam: a }, {}]\n",
      "2:25 The stack a is there twice; the first one is in line 2.",
      "2:36 A stack has no name.",
      "2:38 A stack has no key nam. Did you mean name?",
      "2:48 A stack has no name.",
    ],
  ];
  for (const [what, text, ...problems] of cases)
    test(what, async () => expect(await problemsOf(text)).toEqual(problems));

  test("aliases that multiply", async () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `a${i}: &a${i} [${Array(10).fill(i === 0 ? "x" : `*a${i - 1}`)}]\n`,
    );
    const [first] = await problemsOf(`mlstack: 1\n${levels.join("")}`);
    expect(first).toBe("7:9 With its aliases this stands for more than 500000 values.");
  });

  test("merged maps that multiply, without copying them first", async () => {
    const keys = Array.from({ length: 10_000 }, (_, i) => `k${i}: x`);
    const copies = Array(10_000).fill("{<<: *a}");
    const problems = await problemsOf(`mlstack: 1\nx: &a {${keys.join(", ")}}\ny: [${copies.join(", ")}]\n`);
    const places = ["3:4", `3:${5 + 50 * "{<<: *a}, ".length + 1}`];
    expect(problems).toEqual(places.map((at) => `${at} With its aliases this stands for more than 500000 values.`));
  });

  test("no sentence repeats a value that may be secret", async () => {
    const texts = ["mlstack: 1\nx: {a: hunter2\n", "mlstack: 1\nx: 'hunter2", "mlstack: 1\nx: !hunter2 hunter2\n"];
    for (const text of texts) expect(JSON.stringify(await problemsOf(text))).not.toContain("hunter2");
  });
});

test("any bytes are read or refused with a place, and nothing throws", async () => {
  const pieces = fc.constantFrom(
    "mlstack: 1\n",
    "stacks:\n",
    "  - name: a\n",
    "components: [",
    "{",
    "}",
    "]",
    "&a ",
    "*a",
    "<<: ",
    "? ",
    ": ",
    "- ",
    "\t",
    "'",
    '"',
    "|\n",
    "!!set ",
    "---\n",
    "%YAML 1.1\n",
    "\ufeff",
    "null",
    "#",
    "\r",
  );
  const mixed = fc
    .array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 30 })
    .map((parts) => parts.join(""));
  const cut = fc
    .tuple(fc.nat(prod.length), fc.nat(prod.length), fc.string({ maxLength: 3 }))
    .map(([a, b, middle]) => prod.slice(0, a) + middle + prod.slice(b));
  const bytes = fc.oneof(mixed, cut).map((text) => new TextEncoder().encode(text));
  await fc.assert(
    fc.asyncProperty(fc.oneof(bytes, fc.uint8Array({ maxLength: 60 })), async (file) => {
      const got = await readText(file);
      if (got.ok) return;
      for (const { code, at } of got.error.causes ?? [got.error]) {
        expect(code).toBe("bad-data");
        expect([at?.line, at?.column].every((each) => Number.isInteger(each) && Number(each) > 0)).toBe(true);
      }
    }),
    { numRuns: 600 },
  );
});

test("several files are one, and none may repeat what another has", async () => {
  const one = "mlstack: 1\ncomponents: [{ name: a, type: alerter, flavor: slack }]\n";
  const other = "mlstack: 1\nstacks: [{ name: a }]\n";
  const files = filesOf({ "a.yaml": one, "b.yaml": other, "c.yaml": `# again\n${one}` });
  const read = await readStackFiles(["a.yaml", "b.yaml"], files);
  expect(read.ok && [read.value.components.length, read.value.stacks.length]).toEqual([1, 1]);
  const again = await readStackFiles(["a.yaml", "c.yaml", "gone.yaml"], files);
  if (again.ok) throw new Error("was not refused");
  expect(again.error.message).toBe("2 things are wrong with c.yaml, gone.yaml:");
  expect(again.error.causes?.map(placed)).toEqual([
    "3:16 The alerter a is there twice; the first one is a.yaml:2.",
    "undefined:undefined There is no file gone.yaml.",
  ]);
});
