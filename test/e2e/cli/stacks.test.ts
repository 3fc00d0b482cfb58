import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { Home } from "./program.ts";

let home: Home;

beforeEach(() => {
  home = new Home();
  home.do("artifact-store register s3 -f s3 --path=s3://ml");
  home.do("orchestrator register k8s -f kubernetes");
  home.do("experiment-tracker register mlf -f mlflow");
  home.do("experiment-tracker register wb -f wandb --api_key=x --project_name=p");
  home.do(
    "stack register prod -o k8s -a s3 -e mlf --experiment-tracker wb --description 'the real one' --label stage=prod --env A=1",
  );
});
afterEach(() => home[Symbol.dispose]());

const namesOf = (type: string, stack = "prod") =>
  (home.json(`stack describe ${stack}`).components[type] ?? []).map(({ name }: { name: string }) => name);

describe("stacks", () => {
  test("hold what they were registered with", () => {
    expect(home.json("stack describe prod")).toMatchObject({
      name: "prod",
      description: "the real one",
      active: false,
      labels: { stage: "prod" },
      environment: { A: "1" },
    });
    expect(namesOf("experiment_tracker")).toEqual(["mlf", "wb"]);
    const table = home.do("stack describe prod").stdout;
    expect(table).toMatch(/orchestrator\s+k8s\s+kubernetes/);
  });

  test("update replaces the list of a type, and components can be taken out", () => {
    home.do("stack update prod -e wb --label tier=1 --env A=");
    expect(namesOf("experiment_tracker")).toEqual(["wb"]);
    expect(home.json("stack describe prod")).toMatchObject({ labels: { stage: "prod", tier: "1" }, environment: {} });
    home.do("stack remove-component prod -e");
    expect(namesOf("experiment_tracker")).toEqual([]);
  });

  test("set-default moves a component to the front", () => {
    home.do("stack set-default prod -e wb");
    expect(namesOf("experiment_tracker")).toEqual(["wb", "mlf"]);
  });

  test("set, get and MLSTACK_STACK choose the active one", () => {
    expect(home.do("stack get").stdout).toBe("default\n");
    home.do("stack set prod");
    expect(home.do("stack get").stdout).toBe("prod\n");
    expect(home.json("stack describe").name).toBe("prod");
    expect(home.do("stack get", { env: { MLSTACK_STACK: "default" } }).stdout).toBe("default\n");
    expect(home.do("status").stdout).toContain("prod (set globally)");
  });

  test("rename and copy keep everything else", () => {
    home.do("stack copy prod staging");
    home.do("stack rename staging canary");
    expect(home.json("stack describe canary")).toMatchObject({
      description: "the real one",
      labels: { stage: "prod" },
      environment: { A: "1" },
    });
    expect(namesOf("experiment_tracker", "canary")).toEqual(["mlf", "wb"]);
  });

  test("delete asks, and takes an answer from a pipe", () => {
    const no = home.type("stack delete prod", { stdin: "n\n" });
    expect(no.code).toBe(0);
    expect(no.stderr).toContain("Nothing was deleted.");
    home.do("stack delete prod -r", { stdin: "y\n" });
    expect(home.type("stack describe prod").code).toBe(3);
    expect(home.type("orchestrator describe k8s").code).toBe(3);
    home.do("undo");
    expect(namesOf("orchestrator")).toEqual(["k8s"]);
  });

  test("are listed with the active one first, all on one page", () => {
    for (let i = 0; i < 22; i++) home.do(`stack copy prod copy-${i}`);
    const { items, total } = home.json("stack list");
    expect({ first: items[0].name, count: items.length, total }).toEqual({ first: "default", count: 24, total: 24 });
    expect(home.json("stack list --component k8s --name startswith:copy-1 --size 3")).toMatchObject({ total: 11 });
    expect(home.do("stack list").stdout).toMatch(/NAME\s+ORCHESTRATOR\s+ARTIFACT STORE\s+EXPERIMENT TRACKER/);
  });

  test("a script keeps its names and prefixes", () => {
    expect(home.json("stack describe pro").name).toBe("prod");
    expect(home.json(`stack describe ${home.json("stack describe prod").id.slice(0, 8)}`).name).toBe("prod");
    expect(home.type("stack rename pro x").code).toBe(3);
  });
});

describe("secrets", () => {
  test("are created from options, JSON, YAML and files, and never shown unasked", () => {
    home.do(`secret create aws --key=AKIA -v '{"secret": "hush", "number": 012}'`.replace("012", "12"));
    home.do("secret create yml -v 'a: 012\nb: yes'");
    expect(home.do("secret get aws").stdout).not.toContain("hush");
    expect(home.do("secret list --output json").stdout).not.toContain("hush");
    expect(home.json("secret get aws --reveal").values).toEqual({ secret: "hush", number: "12", key: "AKIA" });
    expect(home.json("secret get yml --reveal").values).toEqual({ a: "012", b: "yes" });
  });

  test("are changed, renamed, deleted and brought back", () => {
    home.do("secret create aws --key=AKIA --old=1");
    home.do("secret update aws --key=NEW -r old -p true");
    home.do("secret rename aws -n cloud");
    expect(home.json("secret get cloud --reveal")).toMatchObject({ private: true, values: { key: "NEW" } });
    expect(home.type("secret delete cloud").code).toBe(1);
    home.do("secret delete cloud -y");
    home.do("undo");
    expect(home.json("secret get cloud --reveal").values).toEqual({ key: "NEW" });
  });
});

describe("columns of a list of stacks", () => {
  test("hold whole components in JSON and their names elsewhere [E46]", () => {
    using own = new Home();
    own.do("alerter register day -f slack --slack_token=t");
    own.do("alerter register night -f slack --slack_token=t");
    own.do("stack register prod -o default -a default -al day -al night");
    const line = "stack list --name prod -c name,orchestrator,alerter,annotator";
    expect(own.json(line).items).toMatchObject([
      {
        name: "prod",
        orchestrator: [{ name: "default", flavor: "local" }],
        alerter: [{ name: "day" }, {}],
        annotator: [],
      },
    ]);
    expect(own.do(`${line} -o csv`).stdout).toBe('name,orchestrator,alerter,annotator\nprod,default,"day, night",\n');
    expect(own.do(`${line} -o tsv`).stdout).toBe(
      "name\torchestrator\talerter\tannotator\nprod\tdefault\tday, night\t\n",
    );
  });
});

test("what changes nothing says so", () => {
  using own = new Home();
  own.do("artifact-store register s3 -f s3 --path=s3://x");
  own.do("stack register prod -o default -a s3");
  const before = own.state();
  for (const line of [
    "stack remove-component prod -e",
    "stack remove-component prod",
    "stack update prod -a s3",
    "artifact-store remove-attribute s3 key nonsense",
    "artifact-store disconnect s3",
    "artifact-store update s3 --path=s3://x",
  ]) {
    expect(own.do(line).stderr).toStartWith("Nothing to change: ");
    expect(own.state()).toBe(before);
  }
  expect(own.do("artifact-store update s3 --path=s3://y").stderr).toBe("Updated the artifact store s3.\n");
});

test("a component that is named twice in vain is told once", () => {
  using own = new Home();
  const { code, stderr } = own.type("stack register x -o default -a default -e nope -e nope");
  expect([code, stderr.split("nope").length - 1]).toEqual([3, 1]);
});
