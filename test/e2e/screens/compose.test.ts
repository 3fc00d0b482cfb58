import { afterAll, describe, expect, test } from "bun:test";
import { start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

const size = { columns: 120, rows: 36 };
/** Many keys, each waited for. */
const patience = 60_000;

const toleration = { key: "nvidia.com/gpu", operator: "Exists", effect: "NoSchedule" };
const store = { path: "s3://ml/prod", key: "{{aws.key}}", secret: "{{aws.secret}}" };
const registry = { uri: "123456789012.dkr.ecr.eu-west-1.amazonaws.com" };
const tracker = { tracking_uri: "https://mlflow.example.com" };
const token = "t0ken that stays here";

describe("a stack composed by keys only", () => {
  const home = new Home();
  afterAll(() => home[Symbol.dispose]());

  test(
    "is saved from an empty home",
    async () => {
      await home.do("secret", "create", "aws", "--key=AKIAEXAMPLE", "--secret=top secret");
      await using app = await start({ home: home.path, size });
      await app.stacks.compose();
      await app.composer.expectProblems("has no orchestrator", "has no artifact store");

      const orchestrator = app.composer.slot("orchestrator");
      const form = await orchestrator.openForm("kubernetes");
      await form.fill("kubernetes_context", "prod");
      await form.open("pod_settings");
      await form.open("tolerations");
      await form.openNewItem(0);
      for (const [key, value] of Object.entries(toleration)) await form.addEntry(key, value);
      await form.leavePage();
      await form.leavePage();
      await form.leavePage();
      await form.save();
      await orchestrator.expect("kubernetes");
      await app.composer.expectProblems("has no artifact store", "Kubernetes needs a container registry");

      const s3 = await app.composer.slot("artifact store").openForm("s3");
      await s3.fill("component name", "s3-prod");
      await s3.fill("path", store.path);
      await s3.pickSecret("key", store.key);
      await s3.fill("secret", store.secret);
      await s3.save();
      await app.composer.slot("artifact store").expect("s3-prod");
      await app.composer.expectProblems("Kubernetes needs a container registry");

      await app.composer.slot("container registry").choose("aws", registry);
      await app.composer.slot("experiment tracker").choose("mlflow", { ...tracker, tracking_token: token });
      await app.composer.expectProblems("holds the value of tracking_token itself");
      await app.composer.saveAs("prod");
      await app.stacks.expectOpen();
      await app.stacks.expectCursor("prod");
      await app.expectShown("4 parts");
      await app.quit();
    },
    patience,
  );

  test(
    "is there after a restart, with nothing left unfinished",
    async () => {
      await using app = await start({ home: home.path, size });
      await app.stacks.expectRow("prod");
      await app.expectGone("not saved yet");
      await app.stacks.select("prod");
      await app.expectShown(/experiment tracker +mlflow +mlflow +https:\/\/mlflow/);
      await app.stacks.open("prod");
      await app.expectAt("stacks", "prod");
      await app.composer.expectProblems("holds the value of tracking_token itself");
      await app.composer.slot("artifact store").expect("s3-prod");
      await app.quit();
    },
    patience,
  );

  test("is what commands describe", async () => {
    const stack = await home.json("stack", "describe", "prod");
    const id = expect.any(String);
    const kubernetes = { kubernetes_context: "prod", pod_settings: { tolerations: [toleration] } };
    const hidden = { ...tracker, tracking_token: "********" };
    expect(stack).toMatchObject({ name: "prod", active: false, labels: {}, environment: {}, secrets: [], rev: 1 });
    expect(stack.components).toEqual({
      orchestrator: [{ id, name: "kubernetes", flavor: "kubernetes", configuration: kubernetes }],
      artifact_store: [{ id, name: "s3-prod", flavor: "s3", configuration: store }],
      container_registry: [{ id, name: "aws", flavor: "aws", configuration: registry }],
      experiment_tracker: [{ id, name: "mlflow", flavor: "mlflow", configuration: hidden }],
    });
    for (const [type, name, configuration] of [
      ["orchestrator", "kubernetes", kubernetes],
      ["artifact-store", "s3-prod", store],
      ["container-registry", "aws", registry],
      ["experiment-tracker", "mlflow", hidden],
    ] as const) {
      const component = await home.json(type, "describe", name);
      expect(component).toMatchObject({
        name,
        configuration,
        labels: {},
        environment: {},
        secrets: [],
        connector: null,
      });
      expect(component.stacks).toEqual([{ id: stack.id, name: "prod" }]);
    }
  });

  test("keeps a typed secret to itself", async () => {
    const revealed = await home.json("experiment-tracker", "describe", "mlflow", "--reveal");
    expect(revealed.configuration).toEqual({ ...tracker, tracking_token: token });
    expect(home.bytes()).not.toContain(token);
  });

  test("is what the database holds, and nothing else", async () => {
    using database = await home.database();
    const rows = database
      .query(
        "SELECT type, name, flavor, configuration, sealed, labels, connector FROM component WHERE name <> 'default' ORDER BY rowid",
      )
      .all()
      .map((each) => Object.assign({}, each, { sealed: Object.keys(JSON.parse(sealedOf(each))) }));
    const row = (type: string, name: string, flavor: string, configuration: unknown) => ({
      type,
      name,
      flavor,
      configuration: JSON.stringify(configuration),
      sealed: name === "mlflow" ? ["tracking_token"] : [],
      labels: "{}",
      connector: null,
    });
    expect(rows).toEqual([
      row("orchestrator", "kubernetes", "kubernetes", {
        kubernetes_context: "prod",
        pod_settings: { tolerations: [toleration] },
      }),
      row("artifact_store", "s3-prod", "s3", store),
      row("container_registry", "aws", "aws", registry),
      row("experiment_tracker", "mlflow", "mlflow", tracker),
    ]);
    const parts = database
      .query(
        "SELECT p.type, p.position, c.name FROM stack s JOIN stack_component p ON p.stack_id = s.id JOIN component c ON c.id = p.component_id WHERE s.name = 'prod' ORDER BY p.type",
      )
      .all();
    expect(parts).toEqual([
      { type: "artifact_store", position: 0, name: "s3-prod" },
      { type: "container_registry", position: 0, name: "aws" },
      { type: "experiment_tracker", position: 0, name: "mlflow" },
      { type: "orchestrator", position: 0, name: "kubernetes" },
    ]);
    expect(database.query("SELECT count(*) AS stacks FROM stack").get()).toEqual({ stacks: 2 });
  });
});

function sealedOf(row: unknown): string {
  return String((row as { sealed: unknown }).sealed);
}
