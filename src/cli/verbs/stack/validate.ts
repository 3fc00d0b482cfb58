import { counted } from "../../../core/counted.ts";
import { failure, pathText } from "../../../core/failure.ts";
import type { Finding } from "../../../core/finding.ts";
import { listed } from "../../../core/listed.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { sourceUrl } from "../../../core/stackRule/stackRule.ts";
import type { ValueObject } from "../../../core/value/value.ts";
import type { Env } from "../../../usecases/env.ts";
import { explainRule } from "../../../usecases/rule/explain.ts";
import { type ValidatedStack, validateStacks } from "../../../usecases/stack/validate.ts";
import { given, textOf, textsOf } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import type { Answer, Column } from "../../output/answer.ts";
import { facts } from "../../values/named.ts";

/** `mlstack stack validate [STACK …|--all]`, `mlstack stack validate --explain RULE`. */
export const run: Run = async ({ env, parsed }) => {
  const rule = textOf(parsed, "explain");
  if (rule !== undefined) {
    if (parsed.arguments.length > 0 || given(parsed, "all"))
      return err(
        failure("usage", "--explain explains a rule; name no stacks with it.", { at: { option: "--explain" } }),
      );
    return explanation(env, rule);
  }
  const validated = await validateStacks(env, {
    refs: parsed.arguments,
    all: given(parsed, "all"),
    ignore: textsOf(parsed, "ignore"),
  });
  return validated.ok ? ok(findingsAnswer(validated.value, given(parsed, "strict"))) : validated;
};

const columns: readonly Column[] = [
  { name: "stack", shown: true },
  { name: "severity", shown: true },
  { name: "component", shown: true, cell: componentCell },
  { name: "message", shown: true },
  { name: "rule", shown: true },
  { name: "type", shown: false },
  { name: "field", shown: false },
  { name: "hint", shown: false },
  { name: "source", shown: false },
];

function componentCell({ type, component }: ValueObject): string {
  return String(component ?? type ?? "");
}

/** All findings as a list; the status says whether a pipeline of checks may go on. */
function findingsAnswer(stacks: readonly ValidatedStack[], strict: boolean): Answer {
  const findings = stacks.flatMap(({ stack, findings: own }) => own.map((finding) => ({ stack: stack.name, finding })));
  const isBad = findings.some(
    ({ finding: { severity } }) => severity === "error" || (strict && severity === "warning"),
  );
  const summary = summaryText(stacks);
  return {
    kind: "list",
    items: findings.map(({ stack, finding }) => findingFacts(stack, finding)),
    total: findings.length,
    columns,
    empty: summary,
    notes: findings.length === 0 ? [] : [summary],
    status: isBad ? 1 : 0,
  };
}

function findingFacts(stack: string, { rule, severity, message, at, hint, source }: Finding): ValueObject {
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
  });
}

/** "1 error and 2 warnings in 3 stacks." */
function summaryText(stacks: readonly ValidatedStack[]): string {
  const all = stacks.flatMap(({ findings }) => findings);
  const count = (severity: Finding["severity"]) => all.filter((each) => each.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  const [only] = stacks;
  const where =
    only !== undefined && stacks.length === 1 ? `the stack ${only.stack.name}` : counted(stacks.length, "stack");
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
