import { filePlaceText, pathText } from "../../../core/failure.ts";
import type { Finding } from "../../../core/finding.ts";
import { visible } from "../../../core/visible.ts";

/** What was checked together: a stack, or a file. */
export interface CheckedThing {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** Findings as JUnit's XML: a test for each thing that was checked and each of its findings; `isBad` says which of them fail. */
export function writeJunit(things: readonly CheckedThing[], isBad: (finding: Finding) => boolean): string {
  const suites = things.map((thing) => suite(thing, isBad));
  const tests = things.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  const failures = things.flatMap(({ findings }) => findings).filter(isBad).length;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n`,
    `<testsuites name="mlstack" tests="${tests}" failures="${failures}">\n`,
    ...suites,
    "</testsuites>\n",
  ].join("");
}

function suite({ name, findings }: CheckedThing, isBad: (finding: Finding) => boolean): string {
  const names = distinct(findings.map(caseName));
  const cases =
    findings.length === 0
      ? [`    <testcase classname="${xml(name)}" name="no findings"/>\n`]
      : findings.map((finding, i) => testCase(name, names[i] ?? finding.rule, finding, isBad(finding)));
  const count = `tests="${Math.max(1, findings.length)}" failures="${findings.filter(isBad).length}"`;
  return `  <testsuite name="${xml(name)}" ${count}>\n${cases.join("")}  </testsuite>\n`;
}

/** The rule, and what breaks it. */
function caseName({ rule, at }: Finding): string {
  return [rule, at.type, at.component, at.field && pathText(at.field)].filter(Boolean).join(" ");
}

/** Of tests of one name in a suite readers such as GitLab's take the first alone. */
function distinct(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

function testCase(name: string, title: string, { severity, message, at, hint }: Finding, isBad: boolean): string {
  const place = at.file === undefined ? "" : ` file="${xml(at.file)}" line="${at.line ?? 1}"`;
  const written = filePlaceText(at);
  const where = written === undefined ? "" : `${written}: `;
  const text = xml([`${where}${message}`, hint].filter((part) => part !== undefined).join("\n"));
  const inner = isBad
    ? `<failure type="${severity}" message="${xml(message)}">${text}</failure>`
    : `<system-out>${severity}: ${text}</system-out>`;
  return `    <testcase classname="${xml(name)}" name="${xml(title)}"${place}>\n      ${inner}\n    </testcase>\n`;
}

/** What may stand in XML: two code points may not at all, however they are written. */
function xml(text: string): string {
  const safe = visible(text, { newline: true, max: Number.POSITIVE_INFINITY });
  return safe
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\ufffe", "\\u{fffe}")
    .replaceAll("\uffff", "\\u{ffff}");
}
