import { describe, expect, test } from "bun:test";
import { composerBadges, slotLine } from "../../../src/tui/screens/composer/composerLines.ts";
import { composerOf } from "../../../src/tui/state/composer.ts";
import { lineText } from "../../../src/tui/widgets/line.ts";

const state = composerOf({
  id: "s",
  rev: 1,
  name: "prod",
  components: { orchestrator: ["o1"], alerter: ["a1", "a2"] },
});
const names = new Map([
  ["o1", "k8s"],
  ["a1", "slack"],
]);
const missing = {
  rule: "structure.missing",
  severity: "error",
  message: "The stack has no artifact store.",
  at: { type: "artifact_store" },
} as const;

describe("a slot", () => {
  const line = (type: Parameters<typeof slotLine>[0], known: typeof names | null = names) =>
    lineText(
      slotLine(type, state.now, {
        names: known,
        problems: [missing],
        added: new Set(["log_store"]),
        barren: new Set(["image_builder"]),
      }),
    )
      .trim()
      .replace(/ +/g, " ");

  test("says what it holds, and what is no longer there", () => {
    expect(line("orchestrator")).toBe("✓ orchestrator k8s");
    expect(line("alerter")).toBe("✓ alerter slack, gone");
  });

  test("says nothing wrong before the components are read", () => {
    expect(line("orchestrator", null)).toBe("✓ orchestrator …");
  });

  test("says what ZenML adds by itself", () => {
    expect(line("log_store")).toBe("· log store auto");
  });

  test("tells empty ones that are needed from those that are not", () => {
    expect(line("artifact_store")).toBe("✗ artifact store needed");
    expect(line("sandbox")).toBe("· sandbox —");
    expect(line("image_builder")).toBe("· image builder no flavors yet");
  });
});

test("the header counts errors, and says when something is not saved", () => {
  expect(composerBadges([], false)).toEqual([]);
  expect(composerBadges([missing], true)).toEqual(["1 problem", "not saved"]);
  expect(composerBadges([missing, missing, { ...missing, severity: "warning" }], false)).toEqual(["2 problems"]);
});
