import { describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../src/core/finding.ts";
import { bundledTemplates } from "../../src/templates/bundled.generated.ts";
import type { Env } from "../../src/usecases/env.ts";
import { createSecret } from "../../src/usecases/secret/create.ts";
import { validateStacks } from "../../src/usecases/stack/validate.ts";
import { applyPrepared } from "../../src/usecases/stackFile/apply.ts";
import { prepare } from "../../src/usecases/stackFile/prepare.ts";
import { validateFiles } from "../../src/usecases/stackFile/validateFiles.ts";
import { fillTemplate, templateText } from "../../src/usecases/template/fill.ts";
import { listTemplates } from "../../src/usecases/template/list.ts";
import { describeTemplate, findTemplate, type TemplateQuestion } from "../../src/usecases/template/templates.ts";
import { emptyHome, refusal, value } from "./home.ts";

/** What people answer: only what is needed, also what need not be answered, and a name that needs quotes. */
const habits = ["what is needed", "everything", "odd names"] as const;

/** Answers as the examples of a template's questions suggest them. */
function answersTo(questions: readonly TemplateQuestion[], habit: (typeof habits)[number]): Record<string, string> {
  const chosen = questions.flatMap(({ name, default: standard, example }) =>
    example !== undefined && (habit === "everything" || standard === undefined) ? [[name, example] as const] : [],
  );
  return { ...Object.fromEntries(chosen), ...(habit === "odd names" && { name: "2026: Ünï 'prod'" }) };
}

/** Creates the secrets that a text refers to. */
async function createReferredTo(env: Env, text: string): Promise<void> {
  const references = [...text.matchAll(/\{\{(\w+)\.(\w+)\}\}/g)].map(([, name = "", key = ""]) => ({ name, key }));
  for (const [name, keys] of Map.groupBy(references, (each) => each.name)) {
    const values = Object.fromEntries(keys.map(({ key }) => [key, "value"]));
    value(await createSecret(env, { name, values }));
  }
}

function isBad({ severity }: Finding): boolean {
  return severity !== "info";
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
    for (const habit of habits)
      test(`${name}, answered ${habit}, makes a stack that nothing is said against, as a file and stored`, async () => {
        const env = emptyHome();
        const { questions } = value(await describeTemplate(value(findTemplate(env, name))));
        const answers = answersTo(questions, habit);
        const text = value(await templateText(env, { name, answers, format: "yaml" }));
        await createReferredTo(env, text);
        own(env, "made.yaml", text);
        const { parts } = value(await validateFiles(env, [join(env.templatesFolder, "made.yaml")]));
        expect(parts.flatMap(({ findings }) => findings).filter(isBad)).toEqual([]);
        const filled = value(await fillTemplate(env, { name, answers }));
        const prepared = await prepare(env, filled.content, [filled.file]);
        const { steps, warnings } = value(applyPrepared(env, prepared));
        expect(steps.map(({ kind }) => kind)).toEqual(steps.map(() => "create"));
        expect(warnings).toEqual([]);
        const [stored] = value(await validateStacks(env, { refs: [answers.name ?? name] }));
        expect(stored?.findings.filter(isBad)).toEqual([]);
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
