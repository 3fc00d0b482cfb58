import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { Home } from "./program.ts";

const uri = "europe-west1-docker.pkg.dev/ml-prod/images";
const values = `--set artifact_store.path=gs://ml --set container-registry.uri=${uri}`;

let home: Home;

beforeEach(() => {
  home = new Home();
  home.do("orchestrator register v -f vertex --location=europe-west1 --project=ml-prod");
  home.do("stack register prod -o v -a default");
});
afterEach(() => home[Symbol.dispose]());

describe("completing a stack", () => {
  test("tells beforehand what would come into it, in two columns, and writes nothing", () => {
    const before = home.json("stack describe prod");
    expect(home.do("stack complete prod --dry-run").stdout.trimEnd().split("\n")).toEqual([
      "COMPONENT TYPE      CHANGE",
      "artifact store      add the artifact store Google Cloud Storage in place of default; needs path",
      "image builder       add the image builder Google Cloud Build",
      "container registry  add the container registry Google Artifact Registry; needs uri",
    ]);
    expect(home.json("stack complete prod --dry-run").items).toContainEqual({
      component_type: "container_registry",
      change: "add the container registry Google Artifact Registry; needs uri",
      flavor: "gcp",
      component: null,
      needs: ["uri"],
      command: "mlstack container-registry register gcp --flavor=gcp --uri=…",
    });
    expect(home.json("stack describe prod")).toEqual(before);
  });

  test("names what needs values, with the commands that register it, and saves nothing", () => {
    const before = home.json("stack describe prod");
    const { code, stdout, stderr } = home.type("stack complete prod");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("mlstack container-registry register gcp --flavor=gcp --uri=…");
    expect(stderr).toContain("--set artifact_store.path=…");
    expect(home.json("stack describe prod")).toEqual(before);
  });

  test("takes the values as options; then it is valid, lacks nothing, and one undo takes all back", () => {
    const { code, stderr } = home.type(`stack complete prod ${values}`);
    expect([code, stderr]).toEqual([
      0,
      "Completed the stack prod. Added the artifact store Google Cloud Storage in place of default, added the image builder Google Cloud Build and added the container registry Google Artifact Registry.\n",
    ]);
    expect(home.type("stack validate prod").code).toBe(0);
    expect(home.json("image-builder describe gcp").configuration).toEqual({
      project: "ml-prod",
      location: "europe-west1",
    });
    expect(home.type(`stack complete prod ${values}`)).toMatchObject({
      code: 0,
      stderr: "The stack prod lacks nothing.\n",
    });
    home.do("undo");
    expect(home.json("image-builder list").total).toBe(0);
  });

  test("uses what is registered before anything new is made", () => {
    home.do("artifact-store register gcs -f gcp --path=gs://ml");
    home.do(`container-registry register images -f gcp --uri=${uri}`);
    home.do("image-builder register docker -f local");
    expect(home.type("stack complete prod").stderr).toBe(
      "Completed the stack prod. Used gcs in place of default, used images and used docker.\n",
    );
  });

  test("refuses what is no value of a component, and the stack that is always there", () => {
    for (const [text, code, said] of [
      ["prod --set uri=x", 2, "TYPE.FIELD=VALUE"],
      ["prod --set regestry.uri=x", 2, "regestry is no component type"],
      ["prod --set container_registry.nonsense=x", 2, "no container registry flavor that takes these values: nonsense"],
      ["prod --set alerter.slack_token=x", 2, "No new alerter is needed"],
      ["default", 3, "always there"],
      ["nowhere", 3, "nowhere"],
    ] as const)
      expect([text, home.type(`stack complete ${text}`)]).toEqual([
        text,
        { code, stdout: "", stderr: expect.stringContaining(said) },
      ]);
  });
});
