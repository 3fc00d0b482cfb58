import { describe, expect, test } from "bun:test";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Env } from "../../src/usecases/env.ts";
import { planFiles } from "../../src/usecases/stackFile/plan.ts";
import { renderFiles } from "../../src/usecases/stackFile/render.ts";
import { validateFiles } from "../../src/usecases/stackFile/validateFiles.ts";
import { emptyHome, refusal, value } from "./home.ts";

/** Writes files beside the templates of a home; gives their paths. */
function written(env: Env, texts: Readonly<Record<string, string>>): Record<string, string> {
  const paths = Object.entries(texts).map(([name, text]) => {
    const path = join(env.templatesFolder, "..", "files", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return [name, path] as const;
  });
  return Object.fromEntries(paths);
}

/** What is wrong, each as `file:line rule`, but for what is only worth knowing. */
async function found(env: Env, files: readonly (string | undefined)[]) {
  const { parts, trouble } = value(
    await validateFiles(
      env,
      files.filter((file) => file !== undefined),
    ),
  );
  const wrong = parts.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== "info");
  return {
    stacks: parts.flatMap(({ stack }) => stack ?? []),
    wrong: wrong.map(({ rule, at }) => `${at.file?.split("/").at(-1)}:${at.line} ${rule}`),
    trouble,
  };
}

const store = "mlstack: 1\ncomponents:\n- { name: store, type: artifact_store, flavor: local }\n";
const stack = "mlstack: 1\nstacks:\n- { name: prod, components: { orchestrator: default, artifact_store: store } }\n";
const base = `${store}${stack.slice(stack.indexOf("stacks:"))}`;
const overlay = (path: string) =>
  `mlstack: 1\nbase: base.yaml\ncomponents:\n- { name: store, type: artifact_store, configuration: { path: ${path} } }\n`;

describe("several files that are checked", () => {
  test("are one set: a stack names what another file holds, and nothing is there twice", async () => {
    const env = emptyHome();
    const { a, b, c } = written(env, { a: store, b: stack, c: store });
    expect(await found(env, [b])).toMatchObject({ wrong: ["b:3 unknown-component"] });
    expect(await found(env, [b, a])).toEqual({ stacks: ["prod"], wrong: [], trouble: undefined });
    expect(await found(env, [a, b, c])).toEqual({ stacks: ["prod"], wrong: ["c:3 bad-data"], trouble: "bad-data" });
  });

  test("are refused at their beginning when they are too large", async () => {
    const env = emptyHome();
    const { large } = written(env, { large: `mlstack: 1\n#${"x".repeat(10_000_000)}` });
    expect(await found(env, [large])).toEqual({ stacks: [], wrong: ["large:1 bad-data"], trouble: "bad-data" });
  });

  test("hide nothing of each other when one is not there or cannot be read", async () => {
    const env = emptyHome();
    const { a, b, bad } = written(env, { a: store, b: stack.replace("default", "gone"), bad: "mlstack: x\n" });
    expect(await found(env, [a, "/no/such.yaml", b, bad])).toEqual({
      stacks: ["prod"],
      wrong: ["such.yaml:undefined not-found", "bad:1 bad-data", "b:3 unknown-component"],
      trouble: "not-found",
    });
  });

  test("are read once where another one stands on them, and when they are named twice", async () => {
    const env = emptyHome();
    const files = written(env, { "base.yaml": base, "dev.yaml": overlay("dev") });
    const [below = "", above = ""] = [files["base.yaml"], files["dev.yaml"]];
    for (const order of [
      [below, above],
      [above, below, above],
    ]) {
      expect(await found(env, order)).toEqual({ stacks: ["prod"], wrong: [], trouble: undefined });
      const { steps } = value(await planFiles(env, order));
      expect(steps.map(({ name, rows }) => [name, rows.find((row) => row.name === "path")?.right])).toEqual([
        ["store", "dev"],
        ["prod", undefined],
      ]);
    }
  });

  test("are alternatives where they stand on the same one: each is checked, and they are not applied together", async () => {
    const env = emptyHome();
    const files = written(env, {
      "base.yaml": base,
      "dev.yaml": overlay("dev"),
      "prod.yaml": `${overlay("prod")}- { name: k8s, type: orchestrator, flavor: kubernets }\n`,
    });
    const both = [files["dev.yaml"] ?? "", files["prod.yaml"] ?? ""];
    expect(await found(env, both)).toEqual({
      stacks: ["prod"],
      wrong: ["prod.yaml:5 unknown-flavor"],
      trouble: undefined,
    });
    expect(refusal(await planFiles(env, both)).message).toContain("The artifact store store is there twice");
  });
});

test("a file is not rendered over one that it is made of", async () => {
  const env = emptyHome();
  const files = written(env, { "base.yaml": base, "dev.yaml": overlay("dev") });
  const [below = "", above = ""] = [files["base.yaml"], files["dev.yaml"]];
  const link = `${below}.link`;
  symlinkSync(below, link);
  for (const target of [below, above, link]) {
    const refused = refusal(await renderFiles({ files: [above], format: "yaml", target }));
    expect(refused).toMatchObject({ code: "usage", at: { option: "--output-file" } });
  }
  value(await renderFiles({ files: [above], format: "yaml", target: `${below}.new` }));
});
