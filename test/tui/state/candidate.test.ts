import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { FlavorEntry } from "../../../src/core/flavor.ts";
import { freeName } from "../../../src/core/newName.ts";
import { candidatesOf } from "../../../src/tui/state/candidate.ts";

function flavor(name: string): FlavorEntry {
  return { type: "artifact_store", name, title: name.toUpperCase(), summary: `keeps things in ${name}` } as FlavorEntry;
}

const components = [
  { id: "1", name: "s3-prod", flavor: "s3", type: "artifact_store" },
  { id: "2", name: "scratch", flavor: "local", type: "artifact_store" },
  { id: "3", name: "k8s", flavor: "kubernetes", type: "orchestrator" },
] as const;

describe("candidates for a slot", () => {
  const names = (filter: string) =>
    candidatesOf("artifact_store", components, [flavor("s3"), flavor("local")], filter).map((each) =>
      each.kind === "component" ? each.component.name : `new ${each.flavor.name}`,
    );

  test("are the components of its type, then its flavors", () => {
    expect(names("")).toEqual(["s3-prod", "scratch", "new s3", "new local"]);
  });

  test("are filtered by names, flavors and what flavors are for", () => {
    expect(names("s3")).toEqual(["s3-prod", "new s3"]);
    expect(names("LOCAL")).toEqual(["scratch", "new local"]);
    expect(names("things in local")).toEqual(["new local"]);
  });

  test("have keys of their own, even a component called like a flavor", () => {
    const twins = candidatesOf("artifact_store", [{ ...components[0], name: "s3" }], [flavor("s3")], "");
    expect(new Set(twins.map(({ key }) => key)).size).toBe(2);
  });
});

test("a suggested name is never taken", () => {
  expect(freeName("s3", [])).toBe("s3");
  expect(freeName("s3", ["s3", "s3-2"])).toBe("s3-3");
  fc.assert(
    fc.property(fc.string(), fc.array(fc.nat(9)), (base, numbers) => {
      const taken = [base, ...numbers.map((n) => `${base}-${n}`)];
      expect(taken).not.toContain(freeName(base, taken));
    }),
  );
});
