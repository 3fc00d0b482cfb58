import { describe, expect, test } from "bun:test";
import type { FlavorEntry } from "../../../src/core/flavor.ts";
import { candidateColumns, widestCandidateColumns } from "../../../src/tui/screens/composer/candidateColumns.ts";
import { candidateHeadings, candidateLine } from "../../../src/tui/screens/composer/candidateLines.ts";
import { verdictLines } from "../../../src/tui/screens/composer/verdictText.ts";
import type { Candidate } from "../../../src/tui/state/candidate.ts";
import { lineText, lineWidth } from "../../../src/tui/widgets/line.ts";
import type { Verdict } from "../../../src/usecases/composition/verdicts.ts";

const slack = (id: string): Candidate => ({ kind: "component", key: id, component: { id, name: id, flavor: "slack" } });
const s3: Extract<Candidate, { readonly kind: "flavor" }> = {
  kind: "flavor",
  key: "new:s3",
  flavor: { type: "artifact_store", name: "s3", title: "S3", summary: "", origin: { kind: "built-in" } },
};
const verdicts = new Map<string, Verdict>([
  ["a1", { kind: "ok" }],
  ["a2", { kind: "blocked", reason: "the token is no text" }],
  ["a3", { kind: "needs", what: ["{{slack.token}}"] }],
  ["new:s3", { kind: "needs", what: ["path"] }],
]);

const drafts: ReadonlySet<string> = new Set(["form/artifact_store/gcs", "form/a4"]);

/** The words of a line, without the blanks between columns. */
function said(candidate: Candidate, chosen: readonly string[] = [], isMultiple = false, width = 60): string {
  const context = {
    chosen,
    isMultiple,
    columns: { name: 4, kind: 5 },
    widest: { name: 4, kind: 5 },
    filter: "",
    verdicts,
    drafts,
  };
  const line = candidateLine(candidate, context, width);
  expect(lineWidth(line)).toBeLessThanOrEqual(width);
  return lineText(line).trim().replace(/ +/g, " ");
}

describe("the line of a candidate", () => {
  test("ends with its verdict", () => {
    expect(said(slack("a1"))).toBe("a1 slack ok");
    expect(said(slack("a2"))).toBe("a2 slack ✗ the token is no text");
    expect(said(slack("a3"))).toBe("a3 slack needs {{slack.token}}");
    expect(said(s3)).toBe("+ s3 S3 needs path");
    expect(said(slack("not asked yet"))).toBe("not… slack");
  });

  test("tells where a draft was left, of a new component or of changes", () => {
    const gcs: Candidate = { ...s3, key: "new:gcs", flavor: { ...s3.flavor, name: "gcs" } };
    expect(said(gcs)).toBe("+ gcs S3 draft");
    expect(said(slack("a4"))).toBe("a4 slack draft");
    expect(said(s3)).not.toContain("draft");
  });

  test("marks what is chosen; of several the place and the default", () => {
    expect(said(slack("a1"), ["a1"])).toBe("✓ a1 slack ok");
    expect(said(slack("a1"), ["a1", "a2"], true)).toBe("1 a1 slack default");
    expect(said(slack("a2"), ["a2", "a1"], true)).toBe("1 a2 slack default ✗ the token is no text");
    expect(said(slack("a1"), ["a2", "a1"], true)).toBe("2 a1 slack ok");
  });

  test("gives way where there is little room", () => {
    for (let width = 24; width < 60; width++) said(slack("a2"), ["a2", "a1"], true, width);
  });
});

test("titles are cut only where a verdict needs the room, and gone before they say nothing", () => {
  const docker: Candidate = {
    kind: "flavor",
    key: "new:local_docker",
    flavor: {
      type: "orchestrator",
      name: "local_docker",
      title: "Local Docker",
      summary: "",
      origin: { kind: "built-in" },
    },
  };
  const line = (...said: readonly [string, Verdict][]) => {
    const context = {
      chosen: [],
      isMultiple: false,
      columns: { name: 12, kind: 12 },
      widest: { name: 12, kind: 12 },
      filter: "",
      verdicts: new Map(said),
      drafts: new Set<string>(),
    };
    return lineText(candidateLine(docker, context, 34))
      .trim()
      .replace(/ +/g, " ");
  };
  expect(line([docker.key, { kind: "ok" }])).toBe("+ local_docker Local Docker ok");
  expect(line([docker.key, { kind: "ok" }], ["other", { kind: "needs", what: ["path"] }])).toBe("+ local_docker ok");
});

test("columns stay where they are from slot to slot as long as there is room", () => {
  const flavors: readonly FlavorEntry[] = [
    { type: "orchestrator", name: "local", title: "Local", summary: "", origin: { kind: "built-in" } },
    { type: "sandbox", name: "longest_of_all", title: "The longest title", summary: "", origin: { kind: "built-in" } },
  ];
  const widest = widestCandidateColumns([], flavors);
  expect(widest).toEqual({ name: 14, kind: 17 });
  const line = (slot: "orchestrator" | "sandbox", width: number) => {
    const candidate = flavors.find(({ type }) => type === slot);
    if (candidate === undefined) throw new Error(slot);
    const columns = candidateColumns(slot, [], flavors);
    const context = { chosen: [], isMultiple: false, columns, widest, filter: "", verdicts: undefined, drafts };
    return lineText(candidateLine({ kind: "flavor", key: "new", flavor: candidate }, context, width));
  };
  const titleAt = (width: number) => [
    line("orchestrator", width).indexOf("Local"),
    line("sandbox", width).indexOf("The"),
  ];
  expect(titleAt(60)).toEqual([19, 19]);
  expect(line("orchestrator", 24)).toContain("local  Local");
});

test("headings tell what is chosen from what could be", () => {
  const all = [slack("a"), slack("b"), s3];
  expect(candidateHeadings(all, 0)).toEqual([
    { above: 0, text: "yours" },
    { above: 2, text: "new from a flavor" },
  ]);
  expect(candidateHeadings(all, 1)).toEqual([
    { above: 0, text: "chosen" },
    { above: 1, text: "your others" },
    { above: 2, text: "new from a flavor" },
  ]);
  expect(candidateHeadings([slack("a"), slack("b")], 2)).toEqual([
    { above: 0, text: "chosen, the first is the default" },
  ]);
});

test("the details begin with what stands against a candidate", () => {
  const lines = (verdict: Verdict | undefined) => verdictLines(slack("a"), verdict).map(lineText);
  expect(lines({ kind: "blocked", reason: "no" })).toEqual(["✗ no", ""]);
  expect(lines({ kind: "needs", what: ["{{a.b}}"] })).toEqual(["! needs {{a.b}}, which is not there yet", ""]);
  expect(lines({ kind: "ok" })).toEqual([]);
});
