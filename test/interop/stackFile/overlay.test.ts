import { describe, expect, test } from "bun:test";
import { contentOf } from "../../../src/interop/stackFile/content.ts";
import { markAt } from "../../../src/interop/stackFile/node.ts";
import { readStackFiles } from "../../../src/interop/stackFile/read.ts";
import { filesOf, placed } from "./files.ts";

const base = `mlstack: 1
components:
  - name: s3
    type: artifact_store
    flavor: s3
    labels: { team: ml, env: dev }
    configuration: { path: s3://dev, key: null, client_kwargs: { region: eu, retries: 2 } }
  - { name: k8s, type: orchestrator, flavor: kubernetes, secrets: [a, b], connector: dev }
stacks:
  - name: ml
    description: For all
    components: { orchestrator: k8s, artifact_store: s3, alerter: [day, night], experiment_tracker: mlf }
`;

const files = {
  "base.yaml": base,
  "env/prod.yaml": `mlstack: 1
base: ../base.yaml
components:
  - name: s3
    type: artifact_store
    labels: { env: prod, team: null }
    configuration: { path: s3://prod, client_kwargs: { retries: 3 } }
  - { name: k8s, type: orchestrator, secrets: [c], connector: null }
  - { name: mlf, type: experiment_tracker, flavor: mlflow, configuration: { tracking_uri: null } }
stacks:
  - name: ml
    description: null
    components: { alerter: night, experiment_tracker: null }
  - name: other
    components: { orchestrator: default, artifact_store: s3 }
`,
  "env/eu.yaml": "mlstack: 1\nbase: prod.yaml\nstacks: [{ name: ml, labels: { region: eu } }]\n",
  "one.yaml": "mlstack: 1\nbase: two.yaml\n",
  "two.yaml": "mlstack: 1\nbase: ./one.yaml\n",
  "lost.yaml": "mlstack: 1\nbase: nowhere.yaml\n",
  "bad.yaml": "mlstack: 1\nbase: worse.yaml\nstacks: [{ nam: ml }]\n",
  "worse.yaml": "mlstack: 1\nstacks: [{ name: 1 }]\n",
  "onWorse.yaml": "mlstack: 1\nbase: worse.yaml\n",
  "new.yaml": "mlstack: 1\nbase: base.yaml\ncomponents: [{ name: s4, type: artifact_store }]\n",
};

async function refused(file: string): Promise<readonly string[]> {
  const read = await readStackFiles([file], filesOf(files));
  if (read.ok) throw new Error("was not refused");
  return (read.error.causes ?? [read.error]).map((each) => `${each.at?.file}:${placed(each)}`);
}

describe("a file that stands on another", () => {
  test("merges maps, replaces lists, takes away by null, and adds what is new", async () => {
    const read = await readStackFiles(["env/eu.yaml"], filesOf(files));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { components, stacks } = contentOf(read.value);
    expect(components.map(({ name }) => name)).toEqual(["s3", "k8s", "mlf"]);
    expect({ ...components[0]?.labels }).toEqual({ env: "prod" });
    expect({ ...components[0]?.configuration }).toEqual({
      path: "s3://prod",
      key: null,
      client_kwargs: { region: "eu", retries: 3n },
    });
    expect(components[1]).toMatchObject({ flavor: "kubernetes", secrets: ["c"], connector: null });
    expect({ ...components[2]?.configuration }).toEqual({ tracking_uri: null });
    expect(stacks).toMatchObject([
      {
        name: "ml",
        description: null,
        labels: { region: "eu" },
        components: { orchestrator: ["k8s"], artifact_store: ["s3"], alerter: ["night"] },
      },
      { name: "other" },
    ]);
    expect(stacks[0]?.components.experiment_tracker).toBeUndefined();
  });

  test("has each thing at the place in the file that said it", async () => {
    const read = await readStackFiles(["env/prod.yaml"], filesOf(files));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const node = read.value.components[0]?.node;
    if (node === undefined) throw new Error("there is none");
    expect(markAt(node, ["configuration", "path"])).toEqual({ file: "env/prod.yaml", line: 7, column: 22 });
    expect(markAt(node, ["configuration", "client_kwargs", "region"])).toEqual({
      file: "base.yaml",
      line: 7,
      column: 66,
    });
    expect(markAt(node, ["flavor"])).toEqual({ file: "base.yaml", line: 5, column: 5 });
  });

  test("is refused where it stands on itself, on nothing, or on what is wrong", async () => {
    expect(await refused("one.yaml")).toEqual([
      "two.yaml:2:1 The file stands on itself: one.yaml → two.yaml → one.yaml.",
    ]);
    expect(await refused("lost.yaml")).toEqual(["lost.yaml:2:1 There is no file nowhere.yaml."]);
    expect(await refused("bad.yaml")).toEqual([
      "bad.yaml:3:10 A stack has no name.",
      "bad.yaml:3:12 A stack has no key nam. Did you mean name?",
    ]);
    expect(await refused("onWorse.yaml")).toEqual([
      "worse.yaml:2:18 stacks[0].name must be a text, not a number. Put it in quotes to make it a text.",
    ]);
    expect(await refused("new.yaml")).toEqual(["new.yaml:3:14 The component s4 has no flavor."]);
  });
});
