import { failure } from "../../core/failure.ts";
import { listed } from "../../core/listed.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { didYouMean } from "../../core/suggest.ts";
import { contentOf, type SaidContent } from "../../interop/stackFile/content.ts";
import { readStackFiles } from "../../interop/stackFile/read.ts";
import type { Answers, TemplateQuestion } from "../../interop/stackFile/template.ts";
import { type FileFormat, schemaFile, writeStackFile } from "../../interop/stackFile/write.ts";
import type { Env } from "../env.ts";
import { describeTemplate, findTemplate, templateBytes } from "./templates.ts";

/** Which template is filled in, with what. */
export interface FillTemplate {
  /** The name of a template, or the path of a file. */
  readonly name: string;
  readonly answers: Answers;
}

/** What came of a template. */
export interface FilledTemplate {
  readonly content: SaidContent;
  /** What it is called in sentences. */
  readonly file: string;
}

/** Fills a template in. Errors: not-found, bad-data, usage (an answer is missing, or answers no question). */
export async function fillTemplate(env: Env, { name, answers }: FillTemplate): Promise<Result<FilledTemplate>> {
  const found = findTemplate(env, name);
  if (!found.ok) return found;
  const described = await describeTemplate(found.value);
  if (!described.ok) return described;
  const wrong = wrongAnswers(name, described.value.questions, answers);
  if (wrong !== undefined) return err(wrong);
  const content = await readStackFiles([found.value.file], templateBytes(found.value), answers);
  return content.ok ? ok({ content: content.value, file: found.value.file }) : content;
}

/** The same as the text of a stack file. */
export async function templateText(
  env: Env,
  input: FillTemplate & { readonly format: FileFormat },
): Promise<Result<string>> {
  const filled = await fillTemplate(env, input);
  if (!filled.ok) return filled;
  return ok(writeStackFile(contentOf(filled.value.content), { format: input.format, schema: schemaFile }));
}

function wrongAnswers(template: string, questions: readonly TemplateQuestion[], answers: Answers) {
  const names = questions.map(({ name }) => name);
  const odd = Object.keys(answers).find((name) => !names.includes(name));
  if (odd !== undefined) {
    const hint = didYouMean(odd, names) ?? (names.length === 0 ? "It asks nothing." : `It asks for ${listed(names)}.`);
    return failure("usage", `The template ${template} does not ask for ${odd}.`, { at: { option: "set" }, hint });
  }
  const given = new Map(Object.entries(answers));
  const missing = questions.filter((each) => each.default === undefined && !given.get(each.name));
  if (missing.length === 0) return undefined;
  const lines = missing.map(({ name, ask, example }) =>
    failure("usage", `${name}: ${ask}${example === undefined ? "" : `, such as ${example}`}.`),
  );
  const hint = `Give them as ${missing.map(({ name }) => `--set ${name}=…`).join(" ")}`;
  const message = `The template ${template} needs ${listed(missing.map(({ name }) => name))}.`;
  return failure("usage", message, { at: { option: "set" }, hint, causes: lines });
}
