import { pathText } from "../../../core/failure.ts";
import type { Finding } from "../../../core/finding.ts";
import { sourceUrl } from "../../../core/stackRule/stackRule.ts";
import { escapeJson } from "../../../core/value/escape.ts";

/** What a report says of the program that made it. */
export interface ReportTool {
  readonly version: string;
}

const levels = { error: "error", warning: "warning", info: "note" } as const;

/** Findings as SARIF 2.1.0, which code scanning services read. */
export function writeSarif(findings: readonly Finding[], { version }: ReportTool): string {
  const rules = [...new Map(findings.map((finding) => [finding.rule, finding])).values()];
  const report = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "mlstack", version, rules: rules.map(ruleOf) } },
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

function ruleOf({ rule, source }: Finding) {
  return { id: rule, ...(source === undefined ? {} : { helpUri: sourceUrl(source) }) };
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
