import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Home } from "./program.ts";

let home: Home;

beforeEach(() => {
  home = new Home();
});
afterEach(() => home[Symbol.dispose]());

/** Writes a file into the folder that commands run in. */
function file(name: string, text: string): void {
  writeFileSync(join(home.folder.path, name), text);
}

const prod = `mlstack: 1
stacks:
  - name: prod
    description: The real one
    components: { orchestrator: k8s, artifact_store: s3-prod }
components:
  - name: s3-prod
    type: artifact_store
    flavor: s3
    labels: { env: prod }
    configuration: { path: s3://ml/prod, client_kwargs: { retries: 2, wait: 2.0 } }
  - { name: k8s, type: orchestrator, flavor: kubernetes }
`;

describe("plan and apply", () => {
  test("a file is planned, applied as one change, and taken back by one undo", () => {
    file("prod.yaml", prod);
    const before = home.state();
    const plan = home.do("plan prod.yaml");
    expect(plan.stdout).toMatch(/create {2}artifact_store {2}s3-prod +path +s3:\/\/ml\/prod\n/);
    expect(plan.stderr).toBe("note: Would create 2 components and 1 stack.\n");
    expect(home.type("plan prod.yaml --check").code).toBe(1);
    expect(home.do("apply prod.yaml --dry-run").stdout).toBe(plan.stdout);
    expect(home.state()).toBe(before);
    expect(home.do("apply -y prod.yaml").stderr).toBe(
      "Created 2 components and 1 stack. mlstack undo takes it back.\n",
    );
    expect(home.json("stack describe prod").components.artifact_store).toMatchObject([{ name: "s3-prod" }]);
    expect(home.json("artifact-store describe s3-prod").configuration.client_kwargs).toEqual({ retries: 2, wait: 2 });
    expect(home.type("plan prod.yaml --check").code).toBe(0);
    expect(home.json("history").items.map(({ title }: { title: string }) => title)).toEqual(["apply prod.yaml"]);
    home.do("undo");
    expect(home.json("stack list").total).toBe(1);
    expect(home.json("artifact-store list").total).toBe(1);
  });

  test("what differs is a row each, and what the file does not say is unset", () => {
    file("prod.yaml", prod);
    home.do("apply -y prod.yaml");
    file("prod.yaml", prod.replace("s3://ml/prod", "s3://ml/other").replace("    labels: { env: prod }\n", ""));
    const changes = home.json("plan prod.yaml").items.filter(({ action }: { action: string }) => action === "change");
    expect(changes).toEqual([
      {
        action: "change",
        type: "artifact_store",
        name: "s3-prod",
        what: "path",
        before: "s3://ml/prod",
        after: "s3://ml/other",
      },
      { action: "change", type: "artifact_store", name: "s3-prod", what: "labels / env", before: "prod", after: null },
    ]);
    home.do("apply -y prod.yaml");
    expect(home.json("artifact-store describe s3-prod").labels).toEqual({});
  });

  test("without -y it shows the plan and asks; no answer and no are nothing done", () => {
    file("prod.yaml", prod);
    const before = home.state();
    const asked = home.run(["apply", "prod.yaml"], { stdin: "n\n" });
    expect(asked.code).toBe(0);
    expect(asked.stderr).toContain("Apply this? [y/N] Nothing was applied.");
    expect(asked.stderr).toMatch(/create +orchestrator +k8s/);
    expect(home.run(["apply", "prod.yaml"]).code).toBe(1);
    expect(home.state()).toBe(before);
    expect(home.run(["apply", "prod.yaml"], { stdin: "y\n" }).code).toBe(0);
    expect(home.run(["apply", "prod.yaml"])).toMatchObject({
      code: 0,
      stderr: "Nothing to change: 3 things stay as they are.\n",
    });
  });

  test("a file does not read standard input by naming it as its base", () => {
    file("above.yaml", 'mlstack: 1\nbase: "-"\n');
    const ran = home.run(["plan", "above.yaml"], { stdin: "mlstack: 1\n" });
    expect(ran.code).not.toBe(0);
    expect(ran.stderr).toContain("The file - does not exist.");
  });

  test("standard input and several files are one", () => {
    const [stacks = "", components = ""] = prod.split("components:\n  - name: s3");
    file("components.yaml", `mlstack: 1\ncomponents:\n  - name: s3${components}`);
    expect(home.run(["apply", "-y", "components.yaml", "-"], { stdin: stacks })).toMatchObject({ code: 0 });
    expect(home.run(["apply", "-"], { stdin: stacks })).toMatchObject({ code: 2 });
  });

  test("secret values are never shown, references stay", () => {
    file("prod.yaml", prod.replace("path: s3://ml/prod", 'path: s3://ml/prod, key: "{{aws.key}}", secret: hunter2'));
    const plan = home.do("plan prod.yaml");
    expect(plan.stdout).toContain("{{aws.key}}");
    expect(plan.stdout).toContain("********");
    expect(plan.stdout + plan.stderr + home.do("apply -y prod.yaml").stderr).not.toContain("hunter2");
    expect(plan.stderr).toContain("warning: prod.yaml:11:42: key refers to {{aws.key}}, but there is no secret aws.\n");
    file("prod.yaml", prod.replace("path: s3://ml/prod", 'path: s3://ml/prod, key: "{{aws.key}}", secret: hunter3'));
    expect(home.do("plan prod.yaml").stdout).toContain("secret  ********  ******** (not the same secret)\n");
  });

  test("everything that is wrong is told at once with its place, and nothing is applied", () => {
    home.do("artifact-store register gone-gcp -f gcp --path=gs://x");
    file(
      "bad.yaml",
      `mlstack: 1
components:
  - name: s3-prod
    type: artifact_store
    flavor: s3
    configuration:
      path: gs://ml
      secret: "********"
  - name: a
    type: artifact_store
    flavor: s3
    configuration: { path: gs://ml, pth: x }
  - { name: b, type: artifact_store, flavor: s4 }
  - { name: gone-gcp, type: artifact_store, flavor: s3, configuration: { path: s3://x } }
  - { name: default, type: orchestrator, flavor: local, labels: { a: b } }
  - { name: k, type: orchestrator, flavor: local, secrets: [nope], connector: aws }
stacks:
  - name: prod
    components: { orchestrator: [k8s, default], artifact_store: b }
  - name: "{{a.b}}"
    components:
      alerter: slack
`,
    );
    const before = home.state();
    const refused = home.run(["apply", "-y", "bad.yaml"]);
    expect(refused.code).toBe(65);
    expect(refused.stderr.split("\n").filter((line) => line.startsWith("  bad.yaml"))).toEqual([
      "  bad.yaml:8:7: The secret value of secret is left out here.",
      "  bad.yaml:12:37: The flavor s3 has no field pth.",
      "  bad.yaml:13:38: There is no artifact store flavor s4.",
      "  bad.yaml:14:45: The artifact store gone-gcp that is stored has the flavor gcp, which cannot change to s3.",
      "  bad.yaml:15:7: The orchestrator default is always there and cannot be changed.",
      "  bad.yaml:16:61: There is no secret named nope.",
      "  bad.yaml:16:68: The orchestrator flavor local works with no service connector.",
      "  bad.yaml:19:34: There is no orchestrator k8s, neither in the files nor stored.",
      "  bad.yaml:20:5: The name of a stack must not be a secret reference.",
      "  bad.yaml:21:5: The stack has no orchestrator; every stack needs exactly one.",
      "  bad.yaml:21:5: The stack has no artifact store; every stack needs exactly one.",
      "  bad.yaml:22:7: There is no alerter slack, neither in the files nor stored.",
    ]);
    expect(refused.stderr).toContain("error: 12 things are wrong with bad.yaml:\n");
    expect(home.state()).toBe(before);
    expect(home.run(["plan", "nowhere.yaml"])).toMatchObject({
      code: 3,
      stderr: "error: The file nowhere.yaml does not exist.\n",
    });
  });
});

describe("export", () => {
  test("what is exported applies to an empty home as it is", () => {
    file("prod.yaml", prod);
    home.do("apply -y prod.yaml");
    home.do("orchestrator register alone -f local_docker");
    home.do("export prod -o out.yaml");
    const text = readFileSync(join(home.folder.path, "out.yaml"), "utf8");
    expect(text).toBe(home.do("export prod").stdout);
    expect(text).toStartWith(
      "# yaml-language-server: $schema=stack.schema.json\nmlstack: 1\n\ncomponents:\n  - name: k8s\n",
    );
    expect(text).not.toContain("alone");
    expect(home.do("export --all").stdout).toContain("alone");
    expect(home.type("plan out.yaml --check").code).toBe(0);
    using other = new Home();
    writeFileSync(join(other.folder.path, "out.yaml"), text);
    other.do("apply -y out.yaml");
    expect(other.do("export prod").stdout).toBe(text);
  });

  test("secret values are left out and the file says so, unless they are asked for", () => {
    home.do("artifact-store register s3 -f s3 --path=s3://x --field secret=hunter2");
    home.do("stack register prod -o default -a s3");
    const hidden = home.do("export prod -o out.yaml");
    expect(hidden.stderr).toContain("warning: 1 secret value is left out");
    expect(readFileSync(join(home.folder.path, "out.yaml"), "utf8")).toContain('secret: "********"');
    expect(home.run(["apply", "-y", "out.yaml"])).toMatchObject({ code: 65 });
    expect(home.type("export prod -o out.yaml --reveal").code).toBe(3);
    home.do("export prod -o out.yaml --reveal --overwrite");
    expect(readFileSync(join(home.folder.path, "out.yaml"), "utf8")).toContain("secret: hunter2");
    if (process.platform !== "win32") expect(statSync(join(home.folder.path, "out.yaml")).mode & 0o777).toBe(0o600);
    expect(home.type("plan out.yaml --check").code).toBe(0);
    expect(home.type("export prod -o nowhere/out.yaml").code).toBe(73);
    expect(existsSync(join(home.folder.path, "nowhere"))).toBe(false);
  });

  test("JSON is a stack file too", () => {
    home.do("export default -o out.json");
    expect(JSON.parse(readFileSync(join(home.folder.path, "out.json"), "utf8")).stacks).toMatchObject([
      { name: "default" },
    ]);
    expect(home.do("plan out.json").stderr).toBe("note: Nothing to change: 1 thing stays as it is.\n");
  });
});

test("the JSON Schema of stack files is printed whole", () => {
  const schema = JSON.parse(home.do("schema stack").stdout);
  expect(schema.properties.mlstack.const).toBe(1);
  expect(Object.keys(schema.$defs.configuration)).toContain("artifact_store.s3");
});

describe("stack diff", () => {
  /** What differs, each as `what: left → right`. */
  const diff = (a: string, b: string): readonly string[] =>
    home
      .json(`stack diff '${a}' '${b}'`)
      .items.map((row: Record<"what" | "left" | "right", string | null>) => `${row.what}: ${row.left} → ${row.right}`);

  test("stored stacks, files and versions are compared alike", () => {
    file("prod.yaml", prod);
    home.do("apply -y prod.yaml");
    home.do("artifact-store update s3-prod --path=s3://ml/new");
    home.do("stack update prod --label a=b");
    home.do("stack copy prod copy");
    home.do("stack update copy -o default");
    expect(diff("prod", "copy")).toEqual([
      "orchestrator / component: k8s (kubernetes) → default (local)",
      "orchestrator / k8s and default / flavor: kubernetes → local",
    ]);
    const sinceFile = ["labels / a: null → b", "artifact store / s3-prod / path: s3://ml/prod → s3://ml/new"];
    expect(diff("prod.yaml", "prod")).toEqual(sinceFile);
    expect(diff("prod.yaml#prod", "prod@{1}")).toEqual(sinceFile.slice(1));
    expect(diff("prod.yaml", "prod@{2}")).toEqual([]);
    expect(diff("prod@1", "prod@3")).toEqual(sinceFile);
    expect(diff("prod@2", "prod@{1}")).toEqual([]);
    expect(home.do("stack diff prod prod@{0}").stderr).toBe("note: prod and prod@{0} do not differ.\n");
    expect(home.do("stack diff prod copy").stdout).toContain("WHAT");
  });

  test("secret values are compared and not told", () => {
    home.do("artifact-store register s3 -f s3 --path=s3://x --field secret=hunter2");
    home.do("stack register prod -o default -a s3");
    home.do("artifact-store update s3 --field secret=hunter3");
    const { stdout } = home.do("stack diff prod@{1} prod");
    expect(stdout).toContain("artifact store / s3 / secret  changed  ********  ******** (not the same secret)");
    expect(diff("prod@2", "prod@{1}")).toEqual([]);
  });

  test("what is not there is refused", () => {
    file(
      "two.yaml",
      "mlstack: 1\nstacks:\n  - &a { name: a, components: { orchestrator: default, artifact_store: default } }\n  - { <<: *a, name: b }\n",
    );
    home.do("stack register prod -o default -a default");
    const refused = (a: string) => {
      const { code, stderr } = home.run(["stack", "diff", a, "prod"]);
      return `${code} ${stderr}`;
    };
    expect(refused("two.yaml")).toBe("3 error: There are 2 stacks in two.yaml.\n  Name it behind a #: two.yaml#a\n");
    expect(refused("two.yaml#c")).toBe("3 error: There is no stack c in two.yaml.\n  Did you mean a?\n");
    expect(diff("two.yaml#a", "two.yaml#b")).toEqual([]);
    expect(refused("gone.yaml")).toContain("3 error: The file gone.yaml does not exist.");
    expect(refused("prod@7")).toContain("3 error: There is no change 7 in the history");
    expect(refused("prod@{5}")).toContain(
      "3 error: The stack prod and its components have 1 change in the history, not 5.",
    );
    expect(refused("prodd@1")).toContain("3 error: The stack prodd was not there at that time.");
    home.do("undo");
    expect(refused("prod")).toContain("3 error: There is no stack named prod.");
  });
});

describe("files that stand on others", () => {
  const overlay = `mlstack: 1
base: prod.yaml
components:
  - { name: s3-prod, type: artifact_store, labels: { env: null }, configuration: { path: "S3://x" } }
`;

  test("are rendered as one, which says the same", () => {
    file("prod.yaml", prod);
    file("dev.yaml", overlay.replace("S3://x", "s3://dev"));
    home.do("render dev.yaml -o whole.yaml");
    const whole = readFileSync(join(home.folder.path, "whole.yaml"), "utf8");
    expect(whole).toContain("path: s3://dev");
    expect(whole).not.toContain("env");
    expect(home.do("render whole.yaml").stdout).toBe(whole);
    home.do("apply -y dev.yaml");
    expect(home.type("plan whole.yaml --check").code).toBe(0);
  });

  test("point into the file that said what is wrong", () => {
    file("prod.yaml", prod.replace("retries: 2", "retries: 2, retries: 3"));
    file("dev.yaml", overlay);
    expect(home.type("plan dev.yaml").stderr).toStartWith("error: prod.yaml:11:71: The key retries is there twice");
    file("prod.yaml", prod.replace("wait: 2.0 }", "wait: 2.0 }, pth: x"));
    expect(home.type("plan dev.yaml").stderr).toStartWith("error: prod.yaml:11:84: The flavor s3 has no field pth.");
    file("prod.yaml", prod);
    expect(home.type("plan dev.yaml").stderr).toStartWith("error: dev.yaml:4:84: path must start with s3://.");
  });
});

describe("templates", () => {
  test("are listed, written as a stack file, and applied", () => {
    expect(home.type("new --list -o json")).toMatchObject({ code: 2, stdout: "" });
    expect(home.json("new --list").items.map(({ name }: { name: string }) => name)).toContain("aws-sagemaker");
    const refused = home.type("new gcp-vertex --set bucket=ml");
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("error: The template gcp-vertex needs project.\n  project: Google Cloud project");
    home.do("new gcp-vertex --set bucket=ml --set project=p1 -o vertex.yaml");
    home.do("new gcp-vertex --set bucket=ml --set project=p1 --apply -y");
    expect(home.type("plan vertex.yaml --check").code).toBe(0);
    expect(home.json("stack describe gcp-vertex").components.artifact_store).toMatchObject([
      { name: "gcp-vertex-artifacts" },
    ]);
    home.do("undo");
    expect(home.json("stack list").total).toBe(1);
  });

  test("are no stack files until they are filled in", () => {
    file("t.yaml", "mlstack: 1\ntemplate: { summary: x }\n");
    expect(home.type("plan t.yaml")).toMatchObject({
      code: 65,
      stderr:
        "error: t.yaml:2:1: This is a template, whose questions have no answers yet.\n  mlstack new t.yaml makes a stack file of it.\n",
    });
    expect(home.do("new t.yaml").stdout).toBe("# yaml-language-server: $schema=stack.schema.json\nmlstack: 1\n");
  });
});

test("the file that the documentation shows first is a valid stack and can be applied", () => {
  const page = readFileSync(join(import.meta.dir, "../../../docs/stack-file.md"), "utf8");
  file("prod.yaml", /```yaml\n(.*?)```/s.exec(page)?.[1] ?? "");
  home.do("stack validate prod.yaml --strict --ignore unknown-secret --ignore unresolved-reference");
  home.do("secret create aws --access_key_id=a --secret_access_key=b");
  home.do("apply -y prod.yaml");
  expect(home.type("plan prod.yaml --check").code).toBe(0);
});

describe("stack validate on files", () => {
  const bad = `mlstack: 1
components:
  - name: v
    type: orchestrator
    flavor: vertex
    configuration: { location: eu }
  - { name: s, type: artifact_store, flavor: s3, configuration: { path: gs://x, secret: hunter2 } }
  - { name: alone, type: alerter, flavor: slack, configuration: { slack_token: x } }
stacks:
  - { name: a, components: { orchestrator: v, artifact_store: s } }
  - { name: b, components: { orchestrator: v } }
`;

  test("findings carry file, line and column, and nothing is written", () => {
    file("bad.yaml", bad);
    const before = home.state();
    const { code, stdout } = home.type("stack validate bad.yaml --output json");
    expect(code).toBe(1);
    const places = JSON.parse(stdout).items.map(
      (each: Record<string, unknown>) => `${each.line}:${each.column} ${each.stack} ${each.severity} ${each.rule}`,
    );
    expect(places).toEqual(
      expect.arrayContaining([
        "7:67 null error invalid-config",
        "8:67 null warning plain-secret",
        "3:5 a error orchestrator/vertex/requires",
        "6:5 a error orchestrator/vertex/no_pipeline_root",
        "11:16 b error missing-type",
      ]),
    );
    expect(stdout).not.toContain("hunter2");
    expect(home.state()).toBe(before);
  });

  test("every rule that a file breaks can be explained and ignored; a secret is told once, not by each stack", () => {
    home.do("orchestrator register v -f local");
    file(
      "bad.yaml",
      `${bad.replace("flavor: slack,", "flavor: slack, secrets: [gone],")}  - { name: c, components: { orchestrator: v, artifact_store: s } }\n`,
    );
    const items = JSON.parse(home.type("stack validate bad.yaml --output json").stdout).items;
    const rules = new Set<string>(items.map(({ rule }: { rule: string }) => rule));
    for (const rule of ["unknown-secret", "other-flavor", "invalid-config"]) expect([...rules]).toContain(rule);
    for (const rule of rules) home.do(`stack validate --explain ${rule}`);
    expect(
      items.filter(({ line, rule }: { line: number; rule: string }) => line === 7 && rule === "plain-secret"),
    ).toHaveLength(1);
    const ignored = [...rules].map((rule) => `--ignore ${rule}`).join(" ");
    expect(home.type(`stack validate bad.yaml ${ignored}`).code).toBe(0);
  });

  test("reports for CI, --ignore and --strict", () => {
    file(
      "warn.yaml",
      prod
        .replace("flavor: kubernetes", "flavor: local")
        .replace("path: s3://ml/prod", 'path: s3://ml/prod, key: "{{aws.key}}", secret: "{{aws.key}}"'),
    );
    expect(home.type("stack validate warn.yaml --ignore mixed-local-remote")).toMatchObject({
      code: 0,
    });
    const strict = home.type("stack validate warn.yaml --strict --ignore mixed-local-remote --output github");
    expect(strict.code).toBe(1);
    expect(strict.stdout).toContain("::warning file=warn.yaml,line=11,col=42,title=unresolved-reference::");
    expect(JSON.parse(home.type("stack validate warn.yaml --output sarif").stdout).runs).toHaveLength(1);
    expect(home.type("stack validate default --output junit").stdout).toContain('<testsuite name="default"');
  });

  test("a file that cannot be read is exit status 65, in every form", () => {
    file("no.yaml", "mlstack: 1\nstacks: [\n");
    for (const form of ["table", "json", "sarif", "github", "junit"]) {
      const { code, stdout } = home.type(`stack validate no.yaml --output ${form}`);
      expect([form, code]).toEqual([form, 65]);
      expect(stdout).toContain("This is no YAML");
    }
    expect(home.type("stack validate gone.yaml").code).toBe(3);
    file("lost.yaml", "mlstack: 1\nbase: gone.yaml\n");
    expect(home.type("stack validate lost.yaml --output github")).toMatchObject({
      code: 65,
      stdout: "::error file=lost.yaml,line=2,col=1,title=bad-data::The file gone.yaml does not exist.\n",
    });
  });
});

describe("a file that ZenML exported", () => {
  const exported = `components:
  artifact_store:
  - configuration:
      path: s3://ml/prod
    flavor: s3
    name: s3-prod
    type: artifact_store
  orchestrator:
    configuration: {}
    flavor: local
    name: laptop
stack_name: prod
zenml_version: 0.97.0
`;

  test("is checked, planned, applied and rendered as one of ours, and a second time changes nothing", () => {
    file("zenml.yaml", exported);
    const checked = home.type("stack validate zenml.yaml --output json");
    expect([checked.code, JSON.parse(checked.stdout).items[0]]).toMatchObject([0, { rule: "zenml-version", line: 13 }]);
    expect(home.type("stack validate zenml.yaml --strict").code).toBe(1);
    home.do("apply -y zenml.yaml");
    expect(home.json("stack describe prod").components.artifact_store).toMatchObject([{ name: "s3-prod" }]);
    expect(home.type("plan zenml.yaml --check").code).toBe(0);
    home.do("artifact-store update s3-prod --path=s3://ml/other");
    const refused = home.type("apply -y zenml.yaml");
    expect([refused.code, refused.stderr]).toMatchObject([65, expect.stringContaining("which differs in path;")]);
    home.do("render zenml.yaml -o ours.yaml");
    expect(readFileSync(join(home.folder.path, "ours.yaml"), "utf8")).toContain("mlstack: 1");
    expect(home.type("render ours.yaml -o ours.yaml --overwrite").code).toBe(2);
  });
});

test("a file that is not there hides nothing of the others", () => {
  file("prod.yaml", prod.replace("s3://ml/prod", "gs://ml/prod"));
  const { code, stdout } = home.type("stack validate gone.yaml prod.yaml --output sarif");
  const [{ tool, results }] = JSON.parse(stdout).runs;
  expect(code).toBe(3);
  expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(
    expect.arrayContaining(["not-found", "invalid-config"]),
  );
  for (const { shortDescription } of tool.driver.rules) expect(shortDescription.text).not.toBe("");
});
