import { failure } from "../../../core/failure.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Env } from "../../../usecases/env.ts";
import { type PackageCheck, packageCheck } from "../../../usecases/integration/packageCheck.ts";
import { type ExplainedRule, explainRule } from "../../../usecases/rule/explain.ts";
import { rulesToIgnore, validateStacks } from "../../../usecases/stack/validate.ts";
import { isStackFile } from "../../../usecases/stackFile/read.ts";
import type { ValidatedPart } from "../../../usecases/stackFile/validate.ts";
import { type ValidatedFiles, validateFiles } from "../../../usecases/stackFile/validateFiles.ts";
import { given, type Parsed, textOf, textsOf } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import type { Answer } from "../../output/answer.ts";
import { facts } from "../../values/named.ts";
import { findingsAnswer } from "../findingsAnswer.ts";

/** `mlstack stack validate [STACK|FILE …|--all]`, `mlstack stack validate --explain RULE`. */
export const run: Run = async ({ env, parsed }) => {
  const rule = textOf(parsed, "explain");
  if (rule !== undefined) {
    if (parsed.arguments.length > 0 || given(parsed, "all"))
      return err(
        failure("usage", "--explain explains a rule; name no stacks with it.", { at: { option: "--explain" } }),
      );
    return explanation(env, rule);
  }
  const ignore = textsOf(parsed, "ignore");
  const files = parsed.arguments.filter(isStackFile);
  const refs = parsed.arguments.filter((each) => !isStackFile(each));
  const all = given(parsed, "all");
  const ignored = await rulesToIgnore(env, ignore);
  if (!ignored.ok) return ignored;
  const packages = await packagesAsked(env, parsed);
  if (!packages.ok) return packages;
  const onFiles: Result<ValidatedFiles> =
    files.length === 0 ? ok({ parts: [] }) : await validateFiles(env, files, packages.value);
  if (!onFiles.ok) return onFiles;
  const isStored = all || refs.length > 0 || files.length === 0;
  const stored = isStored
    ? await validateStacks(env, { refs, all, ignore, ...(packages.value && { packages: packages.value }) })
    : ok([]);
  if (!stored.ok) return stored;
  const checked: readonly ValidatedPart[] = [
    ...onFiles.value.parts.map((part) => ({
      ...part,
      findings: part.findings.filter((finding) => !ignored.value.has(finding.rule)),
    })),
    ...stored.value.map(({ stack, findings }) => ({ stack: stack.name, findings })),
  ];
  const { trouble } = onFiles.value;
  const explained = textOf(parsed, "output") === "sarif" ? await explanations(env, checked) : undefined;
  return ok(findingsAnswer(checked, { parsed, files, trouble, version: env.version, ...(explained && { explained }) }));
};

/** What an environment has installed is looked at only where that is asked for: the same stack is right on one machine and on the next. */
async function packagesAsked(env: Env, parsed: Parsed): Promise<Result<PackageCheck | undefined>> {
  const python = textOf(parsed, "python");
  return given(parsed, "packages") || python !== undefined ? packageCheck(env, python) : ok(undefined);
}

/** The rules of all findings in words, by their ids. */
async function explanations(env: Env, checked: readonly ValidatedPart[]): Promise<ReadonlyMap<string, ExplainedRule>> {
  const all = new Map<string, ExplainedRule>();
  for (const id of new Set(checked.flatMap(({ findings }) => findings.map(({ rule }) => rule)))) {
    const explained = await explainRule(env, id);
    if (explained.ok) all.set(id, explained.value);
  }
  return all;
}

async function explanation(env: Env, id: string): Promise<Result<Answer>> {
  const explained = await explainRule(env, id);
  if (!explained.ok) return explained;
  const { severity, about, brokenWhen, fields, source } = explained.value;
  const rows = [
    ["rule", id],
    ["severity", severity],
    ["about", about],
    ["broken when", brokenWhen],
    ["fields", fields.join(", ")],
    ["ZenML checks it in", source?.place],
    ["page", source?.url],
  ].filter((row): row is [string, string] => row[1] !== undefined && row[1] !== "");
  return ok({
    kind: "record",
    value: facts({
      rule: id,
      severity,
      about,
      broken_when: brokenWhen ?? null,
      fields: [...fields],
      source: source?.place ?? null,
      url: source?.url ?? null,
    }),
    sections: [{ rows }],
  });
}
