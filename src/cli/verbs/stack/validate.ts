import { counted } from "../../../core/counted.ts";
import { exitStatusOf, failure, pathText } from "../../../core/failure.ts";
import type { Finding } from "../../../core/finding.ts";
import { listed } from "../../../core/listed.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { sourceUrl } from "../../../core/stackRule/stackRule.ts";
import type { ValueObject } from "../../../core/value/value.ts";
import type { Env } from "../../../usecases/env.ts";
import { type ExplainedRule, explainRule } from "../../../usecases/rule/explain.ts";
import { rulesToIgnore, validateStacks } from "../../../usecases/stack/validate.ts";
import { isStackFile } from "../../../usecases/stackFile/read.ts";
import type { ValidatedPart } from "../../../usecases/stackFile/validate.ts";
import { type ValidatedFiles, validateFiles } from "../../../usecases/stackFile/validateFiles.ts";
import { given, type Parsed, textOf, textsOf } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import type { Answer, Column } from "../../output/answer.ts";
import { reportText } from "../../output/findings/forms.ts";
import type { ReportTool } from "../../output/findings/sarif.ts";
import { reportForms } from "../../table/shared.ts";
import { facts } from "../../values/named.ts";

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
  const onFiles: Result<ValidatedFiles> = files.length === 0 ? ok({ parts: [] }) : await validateFiles(env, files);
  if (!onFiles.ok) return onFiles;
  const isStored = all || refs.length > 0 || files.length === 0;
  const stored = isStored ? await validateStacks(env, { refs, all, ignore }) : ok([]);
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

/** The rules of all findings in words, by their ids. */
async function explanations(env: Env, checked: readonly ValidatedPart[]): Promise<ReadonlyMap<string, ExplainedRule>> {
  const all = new Map<string, ExplainedRule>();
  for (const id of new Set(checked.flatMap(({ findings }) => findings.map(({ rule }) => rule)))) {
    const explained = await explainRule(env, id);
    if (explained.ok) all.set(id, explained.value);
  }
  return all;
}

const columns: readonly Column[] = [
  { name: "place", shown: false, value: placeText },
  { name: "stack", shown: true },
  { name: "severity", shown: true },
  { name: "component", shown: true, cell: componentCell },
  { name: "message", shown: true, whole: true },
  { name: "rule", shown: true, whole: true },
  { name: "type", shown: false },
  { name: "field", shown: false },
  { name: "hint", shown: false },
  { name: "source", shown: false },
];

/** `prod.yaml:3:5`. */
function placeText({ file, line, column }: ValueObject): string | null {
  return file === null ? null : [file, line, column].filter((part) => part !== null).join(":");
}

function componentCell({ type, component }: ValueObject): string {
  return String(component ?? type ?? "");
}

interface Asked extends ReportTool {
  readonly parsed: Parsed;
  readonly files: readonly string[];
  readonly trouble: ValidatedFiles["trouble"];
}

/** All findings as a list or as a report; the status says whether a pipeline of checks may go on. */
function findingsAnswer(checked: readonly ValidatedPart[], { parsed, files, trouble, ...tool }: Asked): Answer {
  const strict = given(parsed, "strict");
  const isBad = ({ severity }: Finding) => severity === "error" || (strict && severity === "warning");
  const all = checked.flatMap(({ stack, findings }) => findings.map((finding) => ({ stack, finding })));
  const worst = trouble ?? (all.some(({ finding }) => isBad(finding)) ? "findings" : undefined);
  const status = worst === undefined ? 0 : exitStatusOf[worst];
  const summary = summaryText(checked, files);
  const form = reportForms.find((each) => each === textOf(parsed, "output"));
  if (form !== undefined) {
    const things = checked.map(({ stack, findings }) => ({ name: stack ?? files.join(", "), findings }));
    return { kind: "file", text: reportText(form, things, { ...tool, isBad }), notes: [summary], status };
  }
  return {
    kind: "list",
    items: all.map(({ stack, finding }) => findingFacts(stack, finding)),
    total: all.length,
    columns: columns.map((column) => (column.name === "place" ? { ...column, shown: files.length > 0 } : column)),
    empty: summary,
    notes: all.length === 0 ? [] : [summary],
    status,
  };
}

function findingFacts(stack: string | null, { rule, severity, message, at, hint, source }: Finding): ValueObject {
  return facts({
    stack,
    rule,
    severity,
    message,
    type: at.type ?? null,
    component: at.component ?? null,
    field: at.field === undefined ? null : pathText(at.field),
    hint: hint ?? null,
    source: source === undefined ? null : sourceUrl(source),
    file: at.file ?? null,
    line: at.line === undefined ? null : BigInt(at.line),
    column: at.column === undefined ? null : BigInt(at.column),
  });
}

/** "1 error and 2 warnings in 3 stacks." */
function summaryText(checked: readonly ValidatedPart[], files: readonly string[]): string {
  const all = checked.flatMap(({ findings }) => findings);
  const count = (severity: Finding["severity"]) => all.filter((each) => each.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  const names = checked.flatMap(({ stack }) => stack ?? []);
  const [only] = names;
  const stacks = only !== undefined && names.length === 1 ? `the stack ${only}` : counted(names.length, "stack");
  const where = names.length === 0 ? files.join(", ") : stacks;
  if (errors + warnings === 0) return `Nothing is wrong with ${where}.`;
  const parts = [
    ...(errors === 0 ? [] : [counted(errors, "error")]),
    ...(warnings === 0 ? [] : [counted(warnings, "warning")]),
  ];
  return `${listed(parts)} in ${where}.`;
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
