import { describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundledTemplates } from "../../src/templates/bundled.generated.ts";
import { read } from "../../src/usecases/access.ts";
import { checkComposition } from "../../src/usecases/composition/check.ts";
import type { Env } from "../../src/usecases/env.ts";
import { applyPrepared } from "../../src/usecases/stackFile/apply.ts";
import { planPrepared } from "../../src/usecases/stackFile/plan.ts";
import { prepare } from "../../src/usecases/stackFile/prepare.ts";
import { fillTemplate, templateText } from "../../src/usecases/template/fill.ts";
import { listTemplates } from "../../src/usecases/template/list.ts";
import { emptyHome, refusal, value } from "./home.ts";

/** Answers as the examples of a template's questions suggest them. */
async function examples(env: Env, name: string): Promise<Record<string, string>> {
  const { templates } = await listTemplates(env);
  const questions = templates.find((each) => each.name === name)?.questions ?? [];
  return Object.fromEntries(
    questions.flatMap((each) => (each.default === undefined ? [[each.name, withoutSecret(each.example ?? "")]] : [])),
  );
}

/** An empty home has no secrets that an answer could refer to. */
function withoutSecret(example: string): string {
  return example.startsWith("{{") ? "value" : example;
}

/** A template of the person's own. */
function own(env: Env, name: string, text: string): void {
  mkdirSync(env.templatesFolder, { recursive: true });
  writeFileSync(join(env.templatesFolder, name), text);
}

test("a question may be called like what every object of the language has", async () => {
  const env = emptyHome();
  own(env, "odd.yaml", "mlstack: 1\ntemplate: { summary: s, questions: { constructor: { ask: Which } } }\n");
  const refused = refusal(await fillTemplate(env, { name: "odd", answers: {} }));
  expect(refused).toMatchObject({ code: "usage", message: "The template odd needs constructor." });
});

describe("bundled templates", () => {
  for (const name of bundledTemplates.keys())
    test(`${name} makes a stack without problems in an empty home`, async () => {
      const env = emptyHome();
      const filled = value(await fillTemplate(env, { name, answers: await examples(env, name) }));
      const prepared = await prepare(env, filled.content, [filled.file]);
      const { steps } = value(planPrepared(env, prepared));
      expect(steps.map(({ kind }) => kind)).toEqual(steps.map(() => "create"));
      value(applyPrepared(env, prepared));
      const stack = read(env, (view) => ({ ok: true, value: view.stacks.byName(name) }));
      const components = value(stack)?.components;
      if (components === undefined) throw new Error("the stack is not named as its template");
      const findings = value(await checkComposition(env, { name, components }));
      // Of a value that is no reference, since there are no secrets yet.
      const wrong = findings.filter(({ rule, severity }) => severity !== "info" && rule !== "plain-secret");
      expect(wrong).toEqual([]);
    });

  test("ask only for what they use, and give an example of what they need", async () => {
    const { templates, findings } = await listTemplates(emptyHome());
    expect(findings).toEqual([]);
    for (const { name, questions } of templates) {
      const text = bundledTemplates.get(name) ?? "";
      for (const question of questions) {
        expect(text).toContain(`\${${question.name}}`);
        expect([name, question.name, question.default ?? question.example]).not.toContain(undefined);
      }
    }
  });
});

describe("a template of one's own", () => {
  const text = `mlstack: 1
template:
  summary: Ours
  questions:
    team: { ask: Which team, example: vision }
    path: { ask: Where, default: /data }
components:
  - name: \${team}-store
    type: artifact_store
    flavor: local
    labels: { cost: "$\${not-asked}", team: "\${team}" }
    configuration: { path: "\${path}/\${team}" }
`;

  test("is listed and filled in; an answer is never read as YAML", async () => {
    const env = emptyHome();
    own(env, "ours.yaml", text);
    own(env, "notes.txt", "no template");
    const { templates } = await listTemplates(env);
    expect(templates.find(({ name }) => name === "ours")).toMatchObject({ origin: "own", summary: "Ours" });
    const answers = { team: 'a", b: {{x.y}}\n- ', path: "/x" };
    const { content } = value(await fillTemplate(env, { name: "ours", answers }));
    expect(content.components[0]?.thing).toMatchObject({
      name: `${answers.team}-store`,
      configuration: { path: `/x/${answers.team}` },
    });
    expect({ ...content.components[0]?.thing.labels }).toEqual({ cost: `\${not-asked}`, team: answers.team });
    expect(value(await templateText(env, { name: "ours", answers: { team: "x" }, format: "yaml" }))).toContain(
      'path: "/data/x"',
    );
  });

  test("takes the place of a bundled one, and may be named by its path", async () => {
    const env = emptyHome();
    own(env, "modal.yml", text);
    const { templates } = await listTemplates(env);
    expect(templates.filter(({ name }) => name === "modal").map(({ origin }) => origin)).toEqual(["own"]);
    const path = join(env.templatesFolder, "modal.yml");
    value(await fillTemplate(env, { name: path, answers: { team: "x" } }));
  });

  test("is refused where it is wrong, and where answers are", async () => {
    const env = emptyHome();
    own(env, "bad.yaml", text.replace(`\${path}`, `\${pth}`));
    own(env, "none.yaml", "mlstack: 1\n");
    own(env, "broken.yaml", "mlstack: 1\ntemplate: { summry: x }\n");
    const { findings } = await listTemplates(env);
    expect(findings.map(({ message }) => message)).toEqual([
      `2 things are wrong with ${join(env.templatesFolder, "broken.yaml")}:`,
      "This is no template: it has no key template.",
    ]);
    const wrong = async (name: string, answers: Record<string, string>) =>
      refusal(await fillTemplate(env, { name, answers }));
    expect(await wrong("bad", { team: "x" })).toMatchObject({
      message: `There is no question pth for the placeholder \${pth}.`,
      at: { line: 12, column: 28 },
      hint: "Did you mean path?",
    });
    expect(await wrong("ours", {})).toMatchObject({ code: "not-found" });
    expect(await wrong("bad", {})).toMatchObject({ code: "usage", message: "The template bad needs team." });
    expect(await wrong("bad", { team: "x", tem: "y" })).toMatchObject({ hint: "Did you mean team?" });
  });
});
