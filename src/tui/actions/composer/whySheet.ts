import type { Finding } from "../../../core/finding.ts";
import type { ExplainedRule } from "../../../usecases/rule/explain.ts";
import type { Line } from "../../widgets/line.ts";

/** Why something is a problem: its rule in words, and where to read more. */
export function whyLines({ message, hint }: Finding, rule: ExplainedRule): readonly Line[] {
  return [
    [{ text: message, style: "strong" }],
    ...(hint === undefined ? [] : [[{ text: hint, style: "dim" as const }]]),
    "",
    ...(rule.about === message ? [] : [rule.about, ""]),
    ...(rule.brokenWhen === undefined ? [] : [fact("broken when", rule.brokenWhen)]),
    ...(rule.fields.length === 0 ? [] : [fact("fields", rule.fields.join(", "))]),
    fact("rule", `${rule.id} (${rule.severity})`),
    ...(rule.source === undefined
      ? [fact("ZenML", "checks no such thing")]
      : [fact("ZenML checks", rule.source.place), link("source", rule.source.url)]),
    ...(rule.docsUrl === undefined ? [] : [link("docs", rule.docsUrl)]),
  ];
}

const nameWidth = 14;

function fact(name: string, text: string): Line {
  return [
    { text: name.padEnd(nameWidth), style: "dim", hangs: true },
    { text, hangs: true },
  ];
}

function link(name: string, url: string): Line {
  return [
    { text: name.padEnd(nameWidth), style: "dim", hangs: true },
    { text: url, link: url },
  ];
}
