import { pathText } from "../../../core/failure.ts";
import type { Finding } from "../../../core/finding.ts";
import { sourceUrl } from "../../../core/stackRule/stackRule.ts";
import { escapeJson } from "../../../core/value/escape.ts";
import type { ExplainedRule } from "../../../usecases/rule/explain.ts";

/** What a report says of the program that made it. */
export interface ReportTool {
  readonly version: string;
  /** The rules of the findings in words, by their ids. */
  readonly explained?: ReadonlyMap<string, ExplainedRule>;
}

const levels = { error: "error", warning: "warning", info: "note" } as const;

/** Findings as SARIF 2.1.0, which code scanning services read. */
export function writeSarif(findings: readonly Finding[], { version, explained }: ReportTool): string {
  const rules = [...new Map(findings.map((finding) => [finding.rule, finding])).values()];
  const report = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "mlstack", version, rules: rules.map((each) => ruleOf(each, explained?.get(each.rule))) },
        },
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: rules.findIndex(({ rule }) => rule === finding.rule),
          level: levels[finding.severity],
          message: { text: [finding.message, finding.hint].filter(Boolean).join(" ") },
          locations: [locationOf(finding)],
        })),
      },
    ],
  };
  return `${escapeJson(JSON.stringify(report, null, 2))}\n`;
}

function ruleOf({ rule, source }: Finding, explained: ExplainedRule | undefined) {
  const helpUri = source === undefined ? {} : { helpUri: sourceUrl(source) };
  if (explained === undefined) return { id: rule, ...helpUri };
  const { about, brokenWhen, fields, severity } = explained;
  const help = [
    about,
    ...(brokenWhen === undefined ? [] : [`Broken when ${brokenWhen}.`]),
    ...(fields.length === 0 ? [] : [`Fields: ${fields.join(", ")}.`]),
    `mlstack stack validate --explain ${rule}`,
  ];
  return {
    id: rule,
    shortDescription: { text: firstSentence(about) },
    fullDescription: { text: about },
    help: { text: help.join("\n") },
    defaultConfiguration: { level: levels[severity] },
    ...helpUri,
  };
}

function firstSentence(text: string): string {
  return /^.*?[.;](?= |$)/.exec(text)?.[0].replace(/;$/, ".") ?? text;
}

/** A place in a file, or else the name of what is stored. */
function locationOf({ at }: Finding) {
  const name = [at.stack, at.type, at.component, at.field && pathText(at.field)].filter(Boolean).join("/");
  const logical = name === "" ? {} : { logicalLocations: [{ fullyQualifiedName: name }] };
  if (at.file === undefined) return logical;
  const region = at.line === undefined ? {} : { region: { startLine: at.line, startColumn: at.column ?? 1 } };
  const uri = at.file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  return { physicalLocation: { artifactLocation: { uri }, ...region }, ...logical };
}
