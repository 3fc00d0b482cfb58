import { describe, expect, test } from "bun:test";
import { Home } from "./program.ts";

/** A home with a stack `prod` that Vertex AI cannot work with, and a `default` that nothing is wrong with. */
function vertexHome(): Home {
  const home = new Home();
  home.do("orchestrator register vtx -f vertex --location=europe-west1");
  home.do("artifact-store register bucket -f s3 --path=s3://ml");
  return home;
}

describe("stack validate", () => {
  test("exits with 1 for errors and tells them in every form, each with its rule", () => {
    using home = vertexHome();
    home.do("stack register prod -o vtx -a bucket");
    const table = home.type("stack validate prod");
    expect([table.code, table.stderr]).toEqual([1, "note: 2 errors in the stack prod.\n"]);
    expect(table.stdout).toContain("Vertex AI Pipelines needs a container registry in the stack.");
    const { code, stdout } = home.type("stack validate prod --output json");
    expect(code).toBe(1);
    const { items, total } = JSON.parse(stdout);
    expect(total).toBe(items.length);
    expect(items[1]).toMatchObject({
      stack: "prod",
      rule: "orchestrator/vertex/no_pipeline_root",
      severity: "error",
      type: "orchestrator",
      component: "vtx",
      field: "pipeline_root",
      source: expect.stringContaining("vertex_orchestrator.py#L175"),
    });
    expect(home.type("stack validate prod -o csv").stdout).toContain("prod,error,vtx,");
  });

  test("exits with 0 when there is nothing but notes, and with --strict only without warnings", () => {
    using home = vertexHome();
    expect(home.do("stack validate").stderr).toBe("note: Nothing is wrong with the stack default.\n");
    home.do("artifact-store register keys -f s3 --path=s3://ml --key=AKIA");
    home.do("stack register warned -o default -a keys");
    expect(home.type("stack validate warned").code).toBe(0);
    expect(home.type("stack validate warned --strict").code).toBe(1);
    expect(home.type("stack validate warned --strict --ignore plain-secret").code).toBe(0);
    expect(home.type("stack validate --all --strict").code).toBe(1);
  });

  test("refuses what it does not know, and explains what it does", () => {
    using home = new Home();
    expect(home.type("stack validate --ignore no-such-rule").code).toBe(3);
    expect(home.type("stack validate gone").code).toBe(3);
    expect(home.type("stack validate default --all").code).toBe(2);
    const explained = home.do("stack validate --explain mixed-local-remote").stdout;
    expect(explained).toContain("some component is local and some component works on other machines");
  });
});

describe("saving a stack", () => {
  test("tells its problems on stderr with exit 0; with --strict it exits with 1 and saves nothing", () => {
    using home = vertexHome();
    const strict = home.type("stack register prod -o vtx -a bucket --strict");
    expect(strict.code).toBe(1);
    expect(home.type("stack describe prod").code).toBe(3);
    const told = "error: Vertex AI Pipelines needs a container registry in the stack.";
    expect(home.do("stack register prod -o vtx -a bucket").stderr).toContain(told);
    expect(home.do("stack copy prod again").stderr).toContain(told);
    expect(home.do("stack update prod --label a=1").stderr).toContain(told);
    expect(home.type("stack update prod --label a=2 --strict").code).toBe(1);
    expect(home.json("stack describe prod").labels).toEqual({ a: "1" });
  });
});

describe("matrix", () => {
  test("tells what goes with an orchestrator, and why not", () => {
    using home = new Home();
    const { items } = home.json("matrix --orchestrator sagemaker");
    const of = (type: string, flavor: string) =>
      items.find((item: { type: string; flavor: string }) => item.type === type && item.flavor === flavor);
    expect(of("artifact_store", "s3")).toMatchObject({ match: "fits" });
    expect(of("artifact_store", "local")).toMatchObject({
      match: "refused",
      reason: expect.stringContaining("SageMaker"),
    });
    expect(of("experiment_tracker", "mlflow")).toMatchObject({ match: "needs", needs: ["tracking_uri"] });
    expect(home.type("matrix --orchestrator sagemakr").stderr).toContain("Did you mean sagemaker?");
  });

  test("tells of every flavor with which orchestrators it does not go", () => {
    using home = new Home();
    const { items } = home.json("matrix");
    const [local] = items.filter(
      (item: { type: string; flavor: string }) => item.type === "sandbox" && item.flavor === "local",
    );
    expect(local.not_with).toContain("sagemaker");
    expect(local.matches.local.match).toBe("fits");
  });
});
