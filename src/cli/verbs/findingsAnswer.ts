import { counted } from "../../core/counted.ts";
import { exitStatusOf, type FailureCode, pathText } from "../../core/failure.ts";
import type { Finding } from "../../core/finding.ts";
import { listed } from "../../core/listed.ts";
import { sourceUrl } from "../../core/stackRule/stackRule.ts";
import type { ValueObject } from "../../core/value/value.ts";
import { given, type Parsed, textOf } from "../arguments/parsed.ts";
import type { Answer, Column } from "../output/answer.ts";
import { reportText } from "../output/findings/forms.ts";
import type { ReportTool } from "../output/findings/sarif.ts";
import { reportForms } from "../table/shared.ts";
import { facts } from "../values/named.ts";

const columns: readonly Column[] = [
  { name: "place", shown: false, value: placeText },
  { name: "stack", shown: true },
  { name: "severity", shown: true },
  { name: "component", shown: true, cell: componentCell },
  { name: "message", shown: true, whole: true },
  { name: "rule", shown: true, whole: true },
  { name: "type", shown: false },
  { name: "field", shown: false },
  { name: "hint", shown: false, whole: true },
  { name: "source", shown: false },
];

/** `prod.yaml:3:5`. */
function placeText({ file, line, column }: ValueObject): string | null {
  return file === null ? null : [file, line, column].filter((part) => part !== null).join(":");
}

function componentCell({ type, component }: ValueObject): string {
  return String(component ?? type ?? "");
}

/** The findings of one thing that was checked. */
interface CheckedPart {
  /** The stack that it is; null: it is none, or none yet. */
  readonly stack: string | null;
  readonly findings: readonly Finding[];
}

/** What the answer depends on beside the findings. */
interface Asked extends ReportTool {
  readonly parsed: Parsed;
  readonly files: readonly string[];
  /** Why some of it could not be checked. */
  readonly trouble?: FailureCode | undefined;
  /** Columns that say nothing here. */
  readonly without?: readonly string[];
  /** Columns that are shown here too. */
  readonly also?: readonly string[];
}

/** All findings as a list or as a report; the status says whether a pipeline of checks may go on. */
export function findingsAnswer(
  checked: readonly CheckedPart[],
  { parsed, files, trouble, without = [], also = [], ...tool }: Asked,
): Answer {
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
  const isShown = ({ name, shown }: Column) =>
    name === "place" ? files.length > 0 : also.includes(name) || (shown && !without.includes(name));
  return {
    kind: "list",
    items: all.map(({ stack, finding }) => findingFacts(stack, finding)),
    total: all.length,
    columns: columns.map((column) => ({ ...column, shown: isShown(column) })),
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
function summaryText(checked: readonly CheckedPart[], files: readonly string[]): string {
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
