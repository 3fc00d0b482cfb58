import { expect, test } from "bun:test";
import { reportText } from "../../../src/cli/output/findings/forms.ts";
import type { Finding } from "../../../src/core/finding.ts";

const inFile: Finding = {
  rule: "artifact_store/s3/path",
  severity: "error",
  message: 'path: 100% <wrong> & "odd"',
  at: {
    stack: "prod",
    type: "artifact_store",
    component: "s3",
    field: ["path"],
    file: "a b/x,y:z.yaml",
    line: 3,
    column: 5,
  },
  hint: "First line.\nSecond \u001b[31mline.",
  source: "stack/stack.py:12",
};
const stored: Finding = {
  rule: "plain-secret",
  severity: "warning",
  message: "Odd.",
  at: { stack: "dev", type: "alerter" },
};
const things = [
  { name: "prod", findings: [inFile] },
  { name: "dev", findings: [stored, { ...stored, severity: "info", rule: "note" } satisfies Finding] },
  { name: "fine", findings: [] },
];
const options = { version: "1.2.3", isBad: ({ severity }: Finding) => severity === "error" };

test("SARIF explains its rules", () => {
  const explained = new Map(
    [
      {
        id: "plain-secret",
        severity: "warning",
        about: "It stands there. Better not.",
        brokenWhen: "x is y",
        fields: ["x"],
      } as const,
    ].map((each) => [each.id, each] as const),
  );
  const { runs } = JSON.parse(reportText("sarif", things, { ...options, explained }));
  expect(runs[0].tool.driver.rules[1]).toEqual({
    id: "plain-secret",
    shortDescription: { text: "It stands there." },
    fullDescription: { text: "It stands there. Better not." },
    help: {
      text: "It stands there. Better not.\nBroken when x is y.\nFields: x.\nmlstack stack validate --explain plain-secret",
    },
    defaultConfiguration: { level: "warning" },
  });
});

test("SARIF names rules once, and places by file or by what is stored", () => {
  const { version, runs } = JSON.parse(reportText("sarif", things, options));
  expect(version).toBe("2.1.0");
  const [{ tool, results }] = runs;
  expect(tool.driver).toMatchObject({ name: "mlstack", version: "1.2.3" });
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
    "artifact_store/s3/path",
    "plain-secret",
    "note",
  ]);
  expect(tool.driver.rules[0].helpUri).toEndWith("/src/zenml/stack/stack.py#L12");
  expect(results.map(({ level, ruleIndex }: { level: string; ruleIndex: number }) => [level, ruleIndex])).toEqual([
    ["error", 0],
    ["warning", 1],
    ["note", 2],
  ]);
  expect(results[0].locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: "a%20b/x%2Cy%3Az.yaml" },
        region: { startLine: 3, startColumn: 5 },
      },
      logicalLocations: [{ fullyQualifiedName: "prod/artifact_store/s3/path" }],
    },
  ]);
  expect(results[1].locations).toEqual([{ logicalLocations: [{ fullyQualifiedName: "dev/alerter" }] }]);
});

test("GitHub's commands escape what would end them, and nothing acts on a terminal", () => {
  expect(reportText("github", things, options).split("\n")).toEqual([
    '::error file=a b/x%2Cy%3Az.yaml,line=3,col=5,title=artifact_store/s3/path::prod: path: 100%25 <wrong> & "odd"%0AFirst line.%0ASecond ^[[31mline.',
    "::warning title=plain-secret::dev: Odd.",
    "::notice title=note::dev: Odd.",
    "",
  ]);
});

test("JUnit holds nothing that XML cannot hold", () => {
  const odd: Finding = { ...stored, message: "a\u0000b\ufffec\uffffd" };
  expect(reportText("junit", [{ name: "x", findings: [odd] }], options)).toContain("a^@b\\u{fffe}c\\u{ffff}d");
});

test("JUnit gives no two tests of a suite the same name", () => {
  const rule = (component: string): Finding => ({ ...stored, at: { type: "alerter", component, field: ["a", 0] } });
  const text = reportText("junit", [{ name: "x", findings: [rule("one"), rule("other"), rule("one")] }], options);
  expect([...text.matchAll(/ name="(plain[^"]*)"/g)].map(([, name]) => name)).toEqual([
    "plain-secret alerter one a[0]",
    "plain-secret alerter other a[0]",
    "plain-secret alerter one a[0] (2)",
  ]);
});

test("JUnit has a test for each finding, and one for what has none", () => {
  expect(reportText("junit", things, options)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="mlstack" tests="4" failures="1">
  <testsuite name="prod" tests="1" failures="1">
    <testcase classname="prod" name="artifact_store/s3/path artifact_store s3 path" file="a b/x,y:z.yaml" line="3">
      <failure type="error" message="path: 100% &lt;wrong&gt; &amp; &quot;odd&quot;">a b/x,y:z.yaml:3:5: path: 100% &lt;wrong&gt; &amp; &quot;odd&quot;&#10;First line.&#10;Second ^[[31mline.</failure>
    </testcase>
  </testsuite>
  <testsuite name="dev" tests="2" failures="0">
    <testcase classname="dev" name="plain-secret alerter">
      <system-out>warning: Odd.</system-out>
    </testcase>
    <testcase classname="dev" name="note alerter">
      <system-out>info: Odd.</system-out>
    </testcase>
  </testsuite>
  <testsuite name="fine" tests="1" failures="0">
    <testcase classname="fine" name="no findings"/>
  </testsuite>
</testsuites>
`);
});
