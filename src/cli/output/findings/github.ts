import type { Finding } from "../../../core/finding.ts";
import { visible } from "../../../core/visible.ts";

const commands = { error: "error", warning: "warning", info: "notice" } as const;

/** Findings as workflow commands of GitHub Actions, which shows them at their lines. */
export function writeGithub(findings: readonly Finding[]): string {
  return findings.map((finding) => `${lineOf(finding)}\n`).join("");
}

function lineOf({ rule, severity, message, at, hint }: Finding): string {
  const properties = [
    ["file", at.file],
    ["line", at.line],
    ["col", at.column],
    ["title", rule],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${property(String(value))}`]));
  const where = at.stack !== undefined ? `${at.stack}: ` : "";
  const text = [`${where}${message}`, hint].filter((part) => part !== undefined).join("\n");
  return `::${commands[severity]} ${properties.join(",")}::${data(visible(text, { newline: true }))}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(visible(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
