import { describe, expect, test } from "bun:test";
import { type ComponentTypeId, componentTypeIds } from "../../../src/core/componentType.ts";
import { stackColumns, stackLine, stackRowWidth } from "../../../src/tui/screens/stacks/stackLines.ts";
import { stackPicture } from "../../../src/tui/screens/stacks/stackPicture.ts";
import { lineText } from "../../../src/tui/widgets/line.ts";
import type { StackView } from "../../../src/usecases/stack/view.ts";

type Part = { readonly name: string; readonly flavor: string; readonly path?: string };

function stackOf(name: string, parts: Readonly<Partial<Record<ComponentTypeId, Part>>>): StackView {
  const entries = Object.entries(parts).map(([type, part]): [string, Part] => [type, part]);
  return {
    id: name,
    name,
    created: "2026-01-01T00:00:00.000Z",
    updated: "2026-01-01T00:00:00.000Z",
    rev: 1,
    description: null,
    labels: {},
    environment: {},
    secrets: [],
    attached: [],
    active: false,
    protected: false,
    components: Object.fromEntries(entries.map(([type, part]) => [type, [part.name]])),
    parts: Object.fromEntries(
      entries.map(([type, { name: own, flavor, path }]) => [
        type,
        [{ id: own, name: own, type, flavor, shown: path === undefined ? {} : { path }, labels: {}, connector: null }],
      ]),
    ),
  };
}

const prod = stackOf("prod", {
  orchestrator: { name: "k8s-prod", flavor: "kubernetes" },
  artifact_store: { name: "s3-prod", flavor: "s3", path: "s3://ml/prod" },
});

describe("a stack of the list", () => {
  const row = (stack: StackView, width: number, isMarked = false) =>
    lineText(
      stackLine({ kind: "stack", key: stack.id, stack }, stackColumns([stack], []), "", { width, isMarked }),
    ).trimEnd();

  test("says by a sign that it is marked, beside the one of the active stack", () => {
    expect(row(prod, 50, true)).toBe("+  prod  kubernetes · s3  2 parts");
    expect(row({ ...prod, active: true }, 50, true)).toBe("+● prod  kubernetes · s3  2 parts");
  });

  test("keeps its name and the number of its parts when flavors are cut", () => {
    expect(row(prod, 50)).toBe("   prod  kubernetes · s3  2 parts");
    expect(row(prod, 30)).toBe("   prod  kube…  2 parts");
    expect(row(prod, 20)).toBe("   prod  2 parts");
  });

  test("says at its end what is wrong with it, errors before warnings, once that is known", () => {
    const said = (errors: number, warnings: number) =>
      lineText(
        stackLine({ kind: "stack", key: "prod", stack: prod }, stackColumns([prod], []), "", {
          width: 50,
          isMarked: false,
          health: { errors, warnings },
        }),
      ).trimEnd();
    expect(said(0, 0)).toBe("   prod  kubernetes · s3  2 parts   ✓");
    expect(said(2, 5)).toBe("   prod  kubernetes · s3  2 parts   2✗");
    expect(said(0, 120)).toBe("   prod  kubernetes · s3  2 parts   99!");
  });

  test("says at its end where a filter found it, if no column does", () => {
    const labelled = { ...prod, labels: { team: "vision" }, description: "For the robots" };
    const found = (filter: string) =>
      lineText(
        stackLine({ kind: "stack", key: "prod", stack: labelled }, stackColumns([labelled], []), filter, {
          width: 60,
          isMarked: false,
        }),
      ).trimEnd();
    expect(found("vision")).toBe("   prod  kubernetes · s3  team=vision");
    expect(found("k8s")).toBe("   prod  kubernetes · s3  k8s-prod");
    expect(found("robots")).toBe("   prod  kubernetes · s3  For the robots");
    expect(found("prod")).toBe("   prod  kubernetes · s3  2 parts");
  });

  test("beside one with a long name keeps its flavors", () => {
    const long = { ...prod, name: "x".repeat(48) };
    const columns = stackColumns([prod, long], []);
    const line = stackLine({ kind: "stack", key: "prod", stack: prod }, columns, "", { width: 60, isMarked: false });
    expect(lineText(line)).toContain("kubernetes · s3  2 parts");
  });

  test("keeps the number of its parts beside a long name", () => {
    const long = { ...prod, name: "a-stack-with-a-very-long-name-indeed" };
    expect(row(long, 38)).toBe("   a-stack-…eed  kube…  2 parts");
  });
});

test("the column of the number of parts is as wide before the tenth", () => {
  const big = { ...prod, components: Object.fromEntries(componentTypeIds.slice(0, 10).map((type) => [type, ["a"]])) };
  expect(stackRowWidth(stackColumns([big], []))).toEqual(stackRowWidth(stackColumns([prod], [])));
});

describe("the picture of a stack", () => {
  const picture = (width: number, height = 20) =>
    stackPicture(prod, width, height).map((line) => lineText(line).trimEnd());

  test("shows names, flavors and addresses beside each other", () => {
    expect(picture(60)).toEqual([
      "orchestrator    k8s-prod  kubernetes",
      "artifact store  s3-prod   s3          s3://ml/prod",
    ]);
  });

  test("puts flavors and addresses below the names where it is narrow", () => {
    expect(picture(36)).toEqual([
      "orchestrator    k8s-prod",
      "  kubernetes",
      "artifact store  s3-prod",
      "  s3  s3://ml/prod",
    ]);
  });

  test("cuts flavors before addresses where it is narrow and low, but only beside an address", () => {
    expect(picture(40, 2)).toEqual(["orchestrator    k8s-prod  kubernetes", "artifact store  s3-prod   s3://ml/prod"]);
  });

  test("cuts no flavors where the address of another slot has room below", () => {
    const stack = stackOf("two", {
      artifact_store: { name: "s3-prod", flavor: "s3", path: "s3://ml/a/path/that/takes/all/the/room" },
      experiment_tracker: { name: "mlflow, wandb", flavor: "mlflow, wandb" },
    });
    const lines = stackPicture(stack, 60, 20).map((line) => lineText(line).trimEnd());
    expect(lines).toEqual([
      "artifact store      s3-prod        s3",
      "                    s3://ml/a/path/that/takes/all/the/room",
      "experiment tracker  mlflow, wandb  mlflow, wandb",
    ]);
  });
});
