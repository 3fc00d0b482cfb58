import { describe, expect, test } from "bun:test";
import type { LocalFacts } from "../../../src/core/localFact.ts";
import { listComponents } from "../../../src/usecases/component/list.ts";
import type { Env } from "../../../src/usecases/env.ts";
import { emptyHome, value } from "../../usecases/home.ts";
import { converse } from "./scripted.ts";

/** A home on a machine that knows this, whatever it is asked. */
function homeKnowing(found: Partial<LocalFacts>): Env {
  return { ...emptyHome(), localFacts: async () => ({ facts: [], source: "~/.kube/config", problems: [], ...found }) };
}

const newKubernetes = ["components", "orchestrator", "new", "kubernetes", "k8s"];

describe("forms line by line", () => {
  test("offer what this machine knows [E45]", async () => {
    const env = homeKnowing({
      facts: [
        { value: "prod", note: "ml · training", isCurrent: true },
        { value: "lab", note: "", isCurrent: false },
      ],
    });
    const said = await converse(env, [...newKubernetes, "kubernetes_context", "?", "pick", "1", "save", "quit"]);
    expect(said).toContain("pick: offers each kube context that this machine knows.");
    expect(said).toContain("2 kube contexts in ~/.kube/config:");
    expect(said).toContain("1. prod, current, ml, training.");
    expect(said).toContain("2. lab.");
    const [component] = value(await listComponents(env, { type: "orchestrator" })).items.filter(
      ({ name }) => name === "k8s",
    );
    expect(component?.configuration).toEqual({ kubernetes_context: "prod" });
  });

  test("say when there is nothing to offer, and why", async () => {
    const env = homeKnowing({ problems: ["~/.kube/config cannot be read: line 3 is not YAML."] });
    const said = await converse(env, [
      ...newKubernetes,
      "kubernetes_context",
      "pick",
      "",
      "synchronous",
      "pick",
      "quit",
    ]);
    expect(said).toContain("~/.kube/config cannot be read: line 3 is not YAML.");
    expect(said).toContain("There are no kube contexts in ~/.kube/config; type the value.");
  });

  test("ask for a field only while it counts [E22 E45]", async () => {
    const start = ["components", "experiment tracker", "new", "mlflow", "tracker", "optional"];
    const asked = async (uri: string) => {
      const said = await converse(emptyHome(), [...start, uri, "", "", "quit"]);
      return said.flatMap((line) => /^(\w+), optional, /.exec(line)?.[1] ?? []);
    };
    expect(await asked("")).toEqual(["tracking_uri", "experiment_name", "nested", "tags"]);
    expect(await asked("https://x.example")).toEqual(["tracking_uri", "tracking_username", "tracking_password"]);
  });
});
