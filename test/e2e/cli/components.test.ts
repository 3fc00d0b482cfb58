import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Home } from "./program.ts";

let home: Home;

beforeEach(() => {
  home = new Home();
});
afterEach(() => home[Symbol.dispose]());

const store = "artifact-store describe s3-prod";

describe("components", () => {
  test("are registered with options in any order, and described exactly", () => {
    const { stdout, stderr } = home.do(
      `artifact-store register --path=s3://ml/prod -l team=vision s3-prod --env A=b=c --client_kwargs='{"retries": 12345678901234567890, "ratio": 2.0, "none": null}' -f s3`,
    );
    expect(stdout).toBe("");
    expect(stderr).toContain("Registered the artifact store s3-prod.");
    const { configuration, labels, environment, flavor } = home.json(store);
    expect({ flavor, labels, environment }).toEqual({
      flavor: "s3",
      labels: { team: "vision" },
      environment: { A: "b=c" },
    });
    expect(configuration.path).toBe("s3://ml/prod");
    expect(home.do(`${store} --output json`).stdout).toMatch(
      /"retries": 12345678901234567890,\s+"ratio": 2\.0,\s+"none": null/,
    );
  });

  test("texts become the types of their fields", () => {
    home.do("orchestrator register k8s -f kubernetes --synchronous=yes --max_parallelism=07");
    expect(home.json("orchestrator describe k8s").configuration).toMatchObject({
      synchronous: true,
      max_parallelism: 7,
    });
  });

  test("@file reads a value, @@ is an at sign", () => {
    writeFileSync(join(home.folder.path, "kwargs.json"), '{"endpoint_url": "http://minio"}');
    home.do("artifact-store register s3-prod -f s3 --path=s3://b --client_kwargs=@kwargs.json --token=@@me");
    expect(home.json(store).configuration.client_kwargs).toEqual({ endpoint_url: "http://minio" });
    expect(home.json(`${store} --reveal`).configuration.token).toBe("@me");
  });

  test("secret values are hidden unless asked for", () => {
    home.do("artifact-store register s3-prod -f s3 --path=s3://b --key=AKIA --field secret=hush");
    for (const form of ["table", "json", "yaml", "csv", "tsv"]) {
      const { stdout } = home.do(`${store} --output ${form}`);
      expect(stdout).not.toContain("hush");
      expect(stdout).toContain("********");
    }
    expect(home.do("artifact-store list --output json").stdout).not.toContain("hush");
    expect(home.json(`${store} --reveal`).configuration).toMatchObject({ key: "AKIA", secret: "hush" });
  });

  test("update, remove-attribute, rename and copy change what they say", () => {
    home.do("secret create aws --key=1");
    home.do(
      "artifact-store register s3-prod -f s3 --path=s3://b --key=AKIA -l a=1 -l b=2 --env X=1 --secret=aws -c conn -r s3://b",
    );
    home.do("artifact-store update s3-prod --path=s3://c -l b= --env X= --env Y=2");
    expect(home.json(store)).toMatchObject({
      configuration: { path: "s3://c" },
      labels: { a: "1", b: "" },
      environment: { Y: "2" },
    });
    home.do("artifact-store remove-attribute s3-prod --key -l a");
    expect(home.json(store).configuration).toEqual({ path: "s3://c" });
    expect(home.json(store).labels).toEqual({ b: "" });
    home.do("artifact-store copy s3-prod s3-copy");
    home.do("artifact-store rename s3-copy s3-twin");
    const { configuration, labels, environment, secrets, connector } = home.json("artifact-store describe s3-twin");
    expect({ configuration, labels, environment, connector }).toEqual({
      configuration: { path: "s3://c" },
      labels: { b: "" },
      environment: { Y: "2" },
      connector: { name: "conn", resource_id: "s3://b" },
    });
    expect(secrets.map(({ name }: { name: string }) => name)).toEqual(["aws"]);
  });

  test("delete asks nothing, and undo and redo follow", () => {
    home.do("artifact-store register s3-prod -f s3 --path=s3://b --key=AKIA");
    home.do("artifact-store delete s3-prod");
    expect(home.type(store).code).toBe(3);
    home.do("undo");
    expect(home.json(`${store} --reveal`).configuration.key).toBe("AKIA");
    home.do("redo");
    expect(home.type(store).code).toBe(3);
    expect(home.json("history").items.length).toBe(2);
  });

  test("connect and disconnect keep a reference and say who verifies it", () => {
    home.do("artifact-store register s3-prod -f s3 --path=s3://b");
    expect(home.do("artifact-store connect s3-prod -c aws-conn -r s3://b").stderr).toContain("stays with ZenML");
    expect(home.json(store).connector).toEqual({ name: "aws-conn", resource_id: "s3://b" });
    expect(home.do("artifact-store connect s3-prod -c aws-conn --no-verify").stderr).not.toContain("stays with ZenML");
    home.do("artifact-store disconnect s3-prod");
    expect(home.json(store).connector).toBeNull();
  });

  test("get prints the one of the active stack", () => {
    expect(home.do("orchestrator get").stdout).toBe("default\n");
    expect(home.json("orchestrator get")).toMatchObject({ name: "default", flavor: "local", active: true });
  });

  test("one field of a flavor is described, and one inside of it", () => {
    expect(home.json("orchestrator flavor describe kubernetes pod_settings.labels")).toMatchObject({ name: "labels" });
    const { stdout } = home.do("flavor describe orchestrator/kubernetes pod_settings");
    expect(stdout).toContain("Inside");
    expect(stdout).toContain("node_selectors");
  });

  test("the JSON Schema of a flavor with many fields is whole", () => {
    const { stdout } = home.do("orchestrator flavor describe kubernetes --output schema");
    expect(JSON.parse(stdout)).toMatchObject({ properties: { skip_owner_references: { type: "boolean" } } });
  });

  test("explain and the flavors tell what there is", () => {
    expect(home.do("artifact-store explain").stdout).toContain("Every stack needs exactly one.");
    const names = home.json("artifact-store flavor list").items.map(({ name }: { name: string }) => name);
    expect(names).toContain("s3");
    const { fields } = home.json("artifact-store flavor describe s3");
    expect(fields.find(({ name }: { name: string }) => name === "secret")).toMatchObject({ sensitive: true });
    const { stdout } = home.do("artifact-store register -f s3 --help");
    expect(stdout).toContain("--path=text");
    expect(stdout).toContain("Needed.");
    expect(stdout).toContain("--secret={{name.key}} sets it too");
    const kaniko = home.do("image-builder register -f kaniko --help").stdout.replace(/\n +/g, " ");
    expect(kaniko).toMatch(/[a-z]\. Unit: seconds\. Default: \d+/);
  });
});

describe("lists", () => {
  beforeEach(() => {
    for (const name of ["c", "a", "b"])
      home.do(`artifact-store register s3-${name} -f s3 --path=s3://${name} -l name=${name}`);
  });

  const names = (line: string) => home.json(line).items.map(({ name }: { name: string }) => name);

  test("filters, labels, order and pages", () => {
    expect(names("artifact-store list --name contains:s3 --sort_by asc:name")).toEqual(["s3-a", "s3-b", "s3-c"]);
    expect(names("artifact-store list --flavor local")).toEqual(["default"]);
    expect(names("artifact-store list --label name=b")).toEqual(["s3-b"]);
    expect(names("artifact-store list --name s3-a --name s3-b --logical-operator or --sort-by desc:name")).toEqual([
      "s3-b",
      "s3-a",
    ]);
    expect(home.json("artifact-store list --sort_by name --page 2 --size 3")).toMatchObject({
      total: 4,
      items: [{ name: "s3-c" }],
    });
  });

  test("columns, and the forms for programs", () => {
    expect(home.do("artifact-store list --columns name,flavor --sort_by name -o csv").stdout).toBe(
      "name,flavor\ndefault,local\ns3-a,s3\ns3-b,s3\ns3-c,s3\n",
    );
    const { stdout, stderr } = home.do("artifact-store list -c name,nope -o tsv");
    expect(stdout).toStartWith("name\n");
    expect(stderr).toContain("nope");
    expect(home.do("artifact-store list", { env: { ZENML_DEFAULT_OUTPUT: "json" } }).stdout).toStartWith("{");
  });

  test("an empty list is no error", () => {
    const { stdout, stderr } = home.do("sandbox list");
    expect(stdout).toBe("");
    expect(stderr).toContain("no sandboxes yet");
    expect(home.do("sandbox list --name x").stderr).toContain("no such sandboxes");
    expect(home.do("sandbox explain").stdout).not.toContain("flavor describe");
    expect(home.json("sandbox list")).toEqual({ items: [], total: 0 });
  });
});
