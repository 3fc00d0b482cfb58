import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

let home: Home;
beforeEach(() => {
  home = new Home();
});
afterEach(() => home[Symbol.dispose]());

function write(path: string, text: string): void {
  const whole = join(home.path, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, text);
}

const kubeconfig = `
current-context: gke_training
contexts:
- { name: kind-lab, context: { cluster: kind-lab } }
- { name: gke_training, context: { cluster: ml-prod, namespace: training } }
- { name: gke_serving, context: { cluster: ml-prod, namespace: serving } }
users: [{ name: me, user: { token: top-secret-token } }]
`;

async function openKubernetes(app: App) {
  await app.stacks.compose();
  return app.composer.slot("orchestrator").openForm("kubernetes");
}

describe("what this machine knows is offered", () => {
  test("kube contexts from ~/.kube/config, counted while the cursor rests, and the namespaces of the chosen one", async () => {
    write(".kube/config", kubeconfig);
    await using app = await start({ home: home.path });
    const form = await openKubernetes(app);
    await form.goTo("kubernetes_context");
    await app.expectShown("s 3 kube contexts");
    app.press("form.pick");
    await app.expectShown("3 kube contexts in ~/.kube/config");
    await app.expectShown("gke_training  current · ml-prod · training");
    await app.expectShown("kind-lab");
    expect(app.text().indexOf("gke_training")).toBeLessThan(app.text().indexOf("kind-lab"));
    expect(app.text()).not.toContain("top-secret-token");
    await form.choose("gke_serving");
    await form.expectField("kubernetes_context", "gke_serving");
    app.press("form.pick");
    await app.expectShown("3 kube contexts in ~/.kube/config");
    await app.pty.waitUntil(
      () => app.cursorRow()?.text.includes("gke_serving  ml-prod") ?? false,
      "expected the cursor on the value",
    );
    await app.back();
    await form.goTo("kubernetes_namespace");
    app.press("form.pick");
    await app.expectShown("2 kube namespaces in ~/.kube/config");
    await app.expectShown("serving  current · context gke_serving");
    app.press("overlay.accept");
    await form.expectField("kubernetes_namespace", "serving");
    await form.save();
    const { configuration } = await home.json("orchestrator", "describe", "kubernetes");
    expect(configuration).toMatchObject({ kubernetes_context: "gke_serving", kubernetes_namespace: "serving" });
  }, 30_000);

  test("beside the secrets, and anything else can still be typed", async () => {
    write(".kube/config", kubeconfig);
    await home.do("secret", "create", "cluster", "--name_of_context=prod");
    await using app = await start({ home: home.path });
    const form = await openKubernetes(app);
    await form.pickSecret("kubernetes_context", "{{cluster.name_of_context}}");
    await form.fill("kubernetes_context", "somewhere-else");
    await form.expectField("kubernetes_context", "somewhere-else");
  }, 30_000);

  test("or why not: there is no file, or it is broken", async () => {
    await using app = await start({ home: home.path });
    const form = await openKubernetes(app);
    await form.goTo("kubernetes_context");
    await app.expectShown("s pick a kube context");
    app.press("form.pick");
    await app.expectShown("There are no kube contexts in ~/.kube/config; type the value.");
    write(".kube/config", "contexts:\n- name: a\n  token: [sesame\n");
    app.press("form.pick");
    await app.expectShown(/~\/\.kube\/config cannot be read: line \d is not YAML\./);
    expect(app.text()).not.toContain("sesame");
    write(".kube/config", "contexts: [{ name: back-again }]");
    app.press("form.pick");
    await app.expectShown("1 kube context in ~/.kube/config");
    await form.choose("back-again");
    await form.expectField("kubernetes_context", "back-again");
  }, 30_000);
});

describe("a field that depends on another one", () => {
  test("appears when its condition is met, and goes when it is not [E22]", async () => {
    await using app = await start({ home: home.path, size: { columns: 100, rows: 40 } });
    await app.stacks.compose();
    const form = await app.composer.slot("experiment tracker").openForm("mlflow");
    await app.expectShown("tracking_uri");
    await app.expectGone("tracking_token");
    await app.expectGone("databricks_host");
    await form.fill("tracking_uri", "https://mlflow.example.com");
    await app.expectShown("tracking_token");
    await app.expectGone("databricks_host");
    await form.fill("tracking_uri", "databricks");
    await app.expectShown("databricks_host");
    app.press("form.undo", "form.undo");
    await app.expectGone("tracking_token");
  }, 30_000);

  test("stays with a note while it holds something, and is found by its name [E22]", async () => {
    await using app = await start({ home: home.path, size: { columns: 120, rows: 40 } });
    await app.stacks.compose();
    const form = await app.composer.slot("orchestrator").openForm("kubeflow");
    await form.fill("timeout", "60");
    await form.goTo("synchronous");
    app.press("form.toggle");
    await form.expectField("timeout", "60 seconds  only while synchronous is true");
    await app.expectGone("client_username");
    app.press("form.filter");
    app.pty.type("client_username");
    await app.expectShown(/client_username +— +only while kubeflow_hostname is set/);
  }, 30_000);
});
