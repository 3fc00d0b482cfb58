import { describe, expect, test } from "bun:test";
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { FakeMachine, shownFacts } from "./machine.ts";

const kubeconfig = `
apiVersion: v1
kind: Config
current-context: prod
clusters:
- name: ml-cluster
  cluster: { server: https://10.0.0.1, certificate-authority-data: AAAA }
contexts:
- context: { cluster: kind-lab, user: me }
  name: kind-lab
- name: prod
  context: { cluster: ml-cluster, namespace: training, user: me }
- name: serving
  context: { cluster: ml-cluster, namespace: serving, user: me }
users:
- name: me
  user: { token: top-secret-token }
`;

describe("kube contexts", () => {
  test("come with cluster and namespace, the current one first", async () => {
    using machine = new FakeMachine();
    machine.write(".kube/config", kubeconfig);
    const found = await machine.facts({ kind: "kube_context" });
    expect(shownFacts(found)).toEqual(["prod* (ml-cluster · training)", "kind-lab", "serving (ml-cluster · serving)"]);
    expect(found).toMatchObject({ source: "~/.kube/config", problems: [] });
    expect(JSON.stringify(found)).not.toContain("top-secret-token");
  });

  test("of several files are one list, in which the first file counts", async () => {
    using machine = new FakeMachine();
    const first = machine.write("one", "contexts: [{ name: a, context: { cluster: one } }]");
    const second = machine.write("two", '{"current-context":"b","contexts":[{"name":"a"},{"name":"b"}]}');
    const found = await machine.facts(
      { kind: "kube_context" },
      { KUBECONFIG: `${first}::${join(machine.home, "no")}:${second}` },
    );
    expect(shownFacts(found)).toEqual(["b*", "a (one)"]);
    expect(found).toMatchObject({ source: "~/one, ~/no, ~/two", problems: [] });
  });

  test("of a file that is broken are missing with a sentence, those of the other are there", async () => {
    using machine = new FakeMachine();
    const broken = machine.write("broken", "contexts:\n- name: a\n  token: [sesame, {\n");
    const good = machine.write("good", "contexts: [{ name: b }]");
    const found = await machine.facts({ kind: "kube_context" }, { KUBECONFIG: `${broken}:${good}` });
    expect(shownFacts(found)).toEqual(["b"]);
    expect(found.problems).toHaveLength(1);
    expect(found.problems[0]).toMatch(/^~\/broken cannot be read: line \d is not YAML\.$/);
    expect(found.problems[0]).not.toContain("sesame");
  });

  test.each([
    ["is missing", undefined, []],
    ["is empty", "", []],
    ["is a text", "hello", ["~/.kube/config cannot be read: it is no kubeconfig."]],
    ["has contexts of another shape", "contexts: { a: 1 }", []],
    ["has odd contexts", "contexts: [1, null, { name: 2 }, { name: [] }, { context: {} }]", []],
    ["is nested beyond measure", "[".repeat(50_000), [expect.stringContaining("~/.kube/config cannot be read: ")]],
    [
      "grows when it is read",
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[..."bcdefgh"].map((c, i) => `${c}: &${c} [${Array(9).fill(`*${"abcdefg"[i]}`)}]`).join("\n")}`,
      ["~/.kube/config cannot be read: it is nested or repeated beyond measure."],
    ],
    ["is huge", "# x\n".repeat(300_000), ["~/.kube/config cannot be read: it is larger than 1024 KiB."]],
  ])("are none when the file %s", async (_, content, problems) => {
    using machine = new FakeMachine();
    if (content !== undefined) machine.write(".kube/config", content);
    expect(await machine.facts({ kind: "kube_context" })).toMatchObject({ facts: [], problems });
  });

  test("are none where a folder has the name of the file, or the file is not ours to read", async () => {
    using machine = new FakeMachine();
    mkdirSync(join(machine.home, ".kube", "config"), { recursive: true });
    expect((await machine.facts({ kind: "kube_context" })).problems).toEqual([
      "~/.kube/config cannot be read: it is no file.",
    ]);
    const locked = machine.write("locked", kubeconfig);
    chmodSync(locked, 0o000);
    const { facts, problems } = await machine.facts({ kind: "kube_context" }, { KUBECONFIG: locked });
    // The superuser may read everything.
    if (facts.length === 0) expect(problems).toEqual(["~/locked cannot be read: you may not read it."]);
  });

  test("with names that would be a trap are left out, and counted", async () => {
    using machine = new FakeMachine();
    machine.write(
      ".kube/config",
      JSON.stringify({
        contexts: ["\u001b[2J", "a\nb", "\u202egnp", "fine", "x".repeat(400)].map((name) => ({ name })),
      }),
    );
    const found = await machine.facts({ kind: "kube_context" });
    expect(shownFacts(found)).toEqual(["fine"]);
    expect(found.left).toBe(4);
    expect(found.problems).toEqual(["4 names are left out: they are too long or hold signs that cannot be shown."]);
  });

  test("are read from any bytes without an error", async () => {
    using machine = new FakeMachine();
    const pieces = fc.constantFrom(
      ..."contexts:|- name: |{|[|]|}|&a |*a|!|\n|\t|\u0000|current-context: |<<: |\"|'|? |# |%|@|`".split("|"),
    );
    const texts = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }).map((parts) => parts.join("")),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (content) => {
        machine.write(".kube/config", content);
        const { facts, problems } = await machine.facts({ kind: "kube_context" });
        expect(facts.every(({ value }) => typeof value === "string" && value !== "")).toBe(true);
        expect(problems.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 300 },
    );
  });
});

describe("kube namespaces", () => {
  test("are those of the context's cluster, its own first", async () => {
    using machine = new FakeMachine();
    machine.write(".kube/config", kubeconfig);
    const query = { kind: "kube_namespace" } as const;
    expect(shownFacts(await machine.facts(query))).toEqual(["training* (context prod)", "serving (context serving)"]);
    expect(shownFacts(await machine.facts({ ...query, of: "serving" }))).toEqual([
      "serving* (context serving)",
      "training (context prod)",
    ]);
    expect(shownFacts(await machine.facts({ ...query, of: "kind-lab" }))).toEqual(["default* (context kind-lab)"]);
  });

  test("are all of them for a context that nobody knows", async () => {
    using machine = new FakeMachine();
    machine.write(".kube/config", kubeconfig);
    const found = await machine.facts({ kind: "kube_namespace", of: "elsewhere" });
    expect(shownFacts(found)).toEqual([
      "default (context kind-lab)",
      "training (context prod)",
      "serving (context serving)",
    ]);
  });
});
