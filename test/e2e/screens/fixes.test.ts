import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { type App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

const size = { columns: 120, rows: 36 };
const patience = 30_000;
const image = "europe-west1-docker.pkg.dev/ml-prod/images";

let home: Home;
beforeEach(() => {
  home = new Home();
});
afterEach(() => home[Symbol.dispose]());

/** Opens a stack that was registered with these components beside the defaults. */
async function open(...options: readonly string[]): Promise<App> {
  const types = options.filter((word) => word.startsWith("-"));
  const defaults = [
    ...(types.includes("-o") ? [] : ["-o", "default"]),
    ...(types.includes("-a") ? [] : ["-a", "default"]),
  ];
  await home.do("stack", "register", "prod", ...defaults, ...options);
  const app = await start({ home: home.path, size });
  await app.stacks.open("prod");
  await app.expectAt("stacks", "prod");
  return app;
}

test(
  "a Vertex stack is completed by one key, which asks for what only the person knows",
  async () => {
    await using app = await start({ home: home.path, size });
    await app.stacks.compose();
    await app.composer.slot("orchestrator").choose("vertex", { location: "europe-west1", project: "ml-prod" });
    await app.composer.expectProblems("needs a container registry", "needs a Google Cloud Storage artifact store");
    app.press("composer.complete");
    await app.composer.expectPreview("Google Cloud Storage", "Google Artifact Registry", "Google Cloud Build");
    app.press("diff.accept");
    await app.expectAt("stacks", "new stack", "new gcp");
    await app.form.fill("path", "gs://ml-artifacts");
    app.press("form.save");
    await app.expectShown("┌ Google Artifact Registry ");
    await app.form.fill("uri", image);
    app.press("form.save");
    await app.expectAt("stacks", "new stack");
    await app.composer.expectNoProblems();
    for (const slot of ["artifact store", "container registry", "image builder"])
      await app.composer.slot(slot).expect("gcp");
    app.press("composer.undo");
    await app.composer.slot("artifact store").expect("needed");
    await app.composer.slot("image builder").expect("—");
    app.press("composer.redo");
    await app.composer.expectNoProblems();
    await app.composer.saveAs("prod");
    const { components } = await home.json("stack", "describe", "prod");
    expect(components).toMatchObject({
      image_builder: [{ flavor: "gcp", configuration: { project: "ml-prod", location: "europe-west1" } }],
    });
  },
  2 * patience,
);

describe("a problem", () => {
  test(
    "tells its best fix beside it, and one key uses it after a look at what changes",
    async () => {
      await home.do("artifact-store", "register", "s3-prod", "-f", "s3", "--path=s3://ml/prod");
      await home.do("step-operator", "register", "gpu", "-f", "vertex", "--region=europe-west1");
      await home.do("container-registry", "register", "images", "-f", "gcp", `--uri=${image}`);
      await using app = await open("-s", "gpu", "-c", "images");
      await app.composer.expectProblems("cannot reach the artifact store default");
      await app.composer.expectFix("use s3-prod in place of default");
      await app.composer.fix("use s3-prod");
      await app.composer.expectPreview(/~ +component +default +s3-prod/);
      app.press("diff.accept");
      await app.composer.slot("artifact store").expect("s3-prod");
      await app.expectShown("Used s3-prod in place of default; u takes it back.");
      app.press("composer.undo");
      await app.composer.slot("artifact store").expect("default");
    },
    patience,
  );

  test(
    "of a field is fixed where it is stored, and undo takes that back with the rest",
    async () => {
      await home.do("orchestrator", "register", "k8s", "-f", "kubernetes");
      await home.do("artifact-store", "register", "s3-prod", "-f", "s3", "--path=s3://ml/prod");
      await home.do("container-registry", "register", "ecr", "-f", "default", "--uri=registry.example.com");
      await using app = await open("-o", "k8s", "-a", "s3-prod", "-c", "ecr");
      await app.composer.expectProblems("has no way into a cluster");
      await app.composer.fix();
      await app.composer.expectPreview(/\+ +incluster +true/);
      app.press("diff.accept");
      await app.expectShown("Turned on incluster of k8s; u takes it back.");
      await app.composer.expectNoProblems();
      const configuration = async () => (await home.json("orchestrator", "describe", "k8s")).configuration;
      expect(await configuration()).toEqual({ incluster: true });
      app.press("composer.undo");
      await app.composer.expectProblems("has no way into a cluster");
      expect(await configuration()).toEqual({});
      app.press("composer.redo");
      await app.composer.expectNoProblems();
      expect(await configuration()).toEqual({ incluster: true });
    },
    patience,
  );

  test(
    "of a new component opens its form with what is known filled in, and it comes back chosen",
    async () => {
      await home.do("orchestrator", "register", "vertex", "-f", "vertex", "--location=europe-west1");
      await home.do("artifact-store", "register", "gcs", "-f", "gcp", "--path=gs://ml");
      await using app = await open("-o", "vertex", "-a", "gcs");
      await app.composer.fix("Google Artifact Registry");
      await app.composer.expectPreview(/\+ +uri +to be given/);
      app.press("diff.accept");
      await app.expectAt("stacks", "prod", "new gcp");
      await app.form.fill("uri", image);
      app.press("form.save");
      await app.composer.slot("container registry").expect("gcp");
      await app.composer.expectNoProblems();
    },
    patience,
  );

  test(
    "with a value that only the person knows tells the command, and is gone once it ran",
    async () => {
      await home.do("artifact-store", "register", "s3", "-f", "s3", "--path=s3://ml", "--key={{aws.key}}");
      await using app = await open("-a", "s3");
      await app.composer.expectProblems("there is no secret aws");
      await app.composer.fix();
      await app.expectShown("mlstack secret create aws --key=…");
      app.press("overlay.close");
      await home.do("secret", "create", "aws", "--key=AKIA");
      await app.composer.expectNoProblems();
    },
    patience,
  );

  test(
    "has a pane below the others, where the cursor chooses which one is fixed and explained",
    async () => {
      await home.do("orchestrator", "register", "vertex", "-f", "vertex", "--location=europe-west1");
      await using app = await open("-o", "vertex");
      await app.composer.expectProblems("needs a container registry");
      await app.composer.expectFix("add the container registry");
      app.press("pane.previous");
      await app.expectCursor("needs a container registry");
      await app.composer.moveDownTo((text) => text.includes("needs a Google Cloud Storage"));
      await app.expectShown(/rule +orchestrator\/vertex\/ +│\n.*│ +no_pipeline_root/);
      app.press("composer.why");
      await app.expectShown("vertex_orchestrator.py:175", "docs.zenml.io/stack-components/orchestrators/vertex");
      await app.expectShown(/pipeline_root is not set/);
      app.press("overlay.close");
      await app.expectGone("vertex_orchestrator.py:175");
      app.press("composer.choose");
      await app.pty.waitUntil(() => app.cursorRow()?.pane === "orchestrator", "expected the slot of the problem");
    },
    patience,
  );
});

test("what is wrong with the stack under the cursor is told among the stacks, and enter opens it", async () => {
  await home.do("orchestrator", "register", "vertex", "-f", "vertex", "--location=europe-west1");
  await home.do("stack", "register", "prod", "-o", "vertex", "-a", "default");
  await using app = await start({ home: home.path, size });
  await app.stacks.select("default");
  app.press("stack.problems");
  await app.expectShown("Nothing is wrong with default.");
  await app.stacks.select("prod");
  app.press("stack.problems");
  await app.expectShown("problems of prod", "needs a container registry");
  app.press("overlay.accept");
  await app.expectAt("stacks", "prod");
});

test("the stack that is always there is explained, but not fixed", async () => {
  await using app = await start({ home: home.path, size });
  await app.stacks.open("default");
  app.press("composer.fix");
  await app.expectShown("default is always there");
});
