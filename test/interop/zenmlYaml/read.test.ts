import { describe, expect, test } from "bun:test";
import { contentOf } from "../../../src/interop/stackFile/content.ts";
import { markAt } from "../../../src/interop/stackFile/node.ts";
import { readStackFiles } from "../../../src/interop/stackFile/read.ts";
import { filesOf, problemsOf, readText } from "../stackFile/files.ts";

const prod = `zenml_version: 0.98.0
stack_name: prod
components:
  orchestrator:
  - {name: k8s, flavor: kubernetes, type: alerter, configuration: {}}
  artifact_store:
    name: s3
    flavor: s3
    configuration: {path: 's3://b'}
`;

async function read(text: string) {
  const content = await readText(text);
  if (!content.ok) throw new Error(JSON.stringify(content.error));
  return content.value;
}

describe("a file of ZenML", () => {
  test("says a stack and its components; the section says the type, and one component needs no list", async () => {
    const said = await read(prod);
    expect(contentOf(said).stacks).toMatchObject([
      { name: "prod", description: null, components: { orchestrator: ["k8s"], artifact_store: ["s3"] } },
    ]);
    expect(contentOf(said).components).toMatchObject([
      { type: "orchestrator", name: "k8s", flavor: "kubernetes", labels: {} },
      { type: "artifact_store", name: "s3", flavor: "s3", configuration: { path: "s3://b" } },
    ]);
    expect([...said.components, ...said.stacks].map(({ byZenml }) => byZenml)).toEqual([true, true, true]);
    expect(said.zenmlVersions).toEqual([{ text: "0.98.0", at: { file: "f.yaml", line: 1, column: 1 } }]);
  });

  test("keeps the place of each thing", async () => {
    const { components, stacks } = await read(prod);
    const placeOf = (said: (typeof components)[number] | (typeof stacks)[number] | undefined, path: string[]) => {
      const mark = said && markAt(said.node, path);
      return `${mark?.line}:${mark?.column}`;
    };
    expect(placeOf(components[1], ["configuration", "path"])).toBe("9:21");
    expect(placeOf(components[1], ["flavor"])).toBe("8:5");
    expect(placeOf(stacks[0], ["name"])).toBe("2:1");
    expect(placeOf(stacks[0], ["components", "artifact_store"])).toBe("6:3");
  });

  test("is ours when it says mlstack", async () => {
    expect(await problemsOf("mlstack: 1\nzenml_version: 0.98.0\n")).toMatchObject([
      expect.stringContaining("2:1 A stack file has no key zenml_version."),
    ]);
  });

  test("may be the base of one of ours, and then is one of ours", async () => {
    const files = filesOf({
      "zenml.yaml": prod,
      "own.yaml": "mlstack: 1\nbase: zenml.yaml\nstacks: [{ name: prod, labels: { env: prod } }]\n",
    });
    const content = await readStackFiles(["own.yaml"], files);
    if (!content.ok) throw new Error(JSON.stringify(content.error));
    expect(content.value.stacks[0]).toMatchObject({ thing: { labels: { env: "prod" } } });
    expect(content.value.stacks[0]?.byZenml).toBeUndefined();
    expect(content.value.zenmlVersions).toHaveLength(1);
  });

  test("shares a component with another when both say the same of it", async () => {
    const other = prod.replace("stack_name: prod", "stack_name: other");
    const shared = await readStackFiles(["a.yaml", "b.yaml"], filesOf({ "a.yaml": prod, "b.yaml": other }));
    expect(shared.ok && shared.value.components).toHaveLength(2);
    const differing = filesOf({ "a.yaml": prod, "b.yaml": other.replace("s3://b", "s3://c") });
    const refused = await readStackFiles(["a.yaml", "b.yaml"], differing);
    expect(refused).toMatchObject({
      error: { message: "The artifact store s3 is there twice; the first one is a.yaml:7.", at: { file: "b.yaml" } },
    });
  });
});

describe("what ZenML fails at is refused at its place", () => {
  const part = (text: string) => `zenml_version: 0.98.0\nstack_name: x\ncomponents:\n  ${text}\n`;
  const cases: readonly (readonly [what: string, text: string, ...problems: readonly string[]])[] = [
    ["nothing", "zenml_version: 0.98.0\n", "1:1 The file has no stack_name.", "1:1 The file has no components."],
    [
      "a name that is no text",
      "zenml_version: 0.98.0\nstack_name: 2024-01-31\ncomponents: {}\n",
      "2:13 stack_name must be a text, not a date. Put it in quotes to make it a text.",
    ],
    ["no map of types", part("- x"), "3:1 components must be a map, not a list."],
    [
      "a type with a dash",
      part("image-builder: []"),
      "4:3 image-builder is no component type. Did you mean image_builder?",
    ],
    ["an empty section", part("alerter:"), "4:3 A component of alerter must be a map, not nothing."],
    [
      "a component without anything",
      part("alerter: [{}]"),
      "4:13 A component of alerter has no name.",
      "4:13 A component of alerter has no flavor.",
      "4:13 A component of alerter has no configuration. Without any fields it is {}.",
    ],
    [
      "a name that YAML 1.1 takes for a boolean",
      part("alerter: {name: on, flavor: slack, configuration: {}}"),
      "4:19 name must be a text, not true. Put it in quotes to make it a text.",
    ],
    [
      "a configuration that is none",
      part("alerter: {name: a, flavor: slack, configuration: }"),
      "4:37 configuration must be a map, not nothing. Without any fields it is {}.",
    ],
    [
      "a date as the value of a field, and keys that are no texts",
      part("alerter: {name: a, flavor: slack, configuration: {1: x, d: 2024-01-31, m: {2: x, y: {3: x}}}}"),
      "4:53 The key 1 of configuration of a is no text as ZenML reads it. Put it in quotes to make it a text.",
      "4:62 ZenML reads a date here, and d takes none. Put it in quotes to make it a text.",
      "4:78 The key 2 of m is no text as ZenML reads it. Put it in quotes to make it a text.",
    ],
    ["a sign that means nothing", part("alerter: ="), "4:12 ZenML does not read this sign alone. Put it in quotes."],
    ["a tag of Python", part("alerter: !!python/tuple [1]"), "4:27 ZenML does not read the tag !!python/tuple."],
    [
      "a day that there is not",
      part("alerter: 2024-02-30"),
      "4:12 ZenML does not read this: it is a date that there is not. Put it in quotes to make it a text.",
    ],
    [
      "a control character",
      part("alerter: '\u0007'"),
      String.raw`4:13 This character may not stand in a file. Write it in double quotes, such as "\x07".`,
    ],
  ];
  for (const [what, text, ...problems] of cases)
    test(what, async () => expect(await problemsOf(text)).toEqual(problems));
});
