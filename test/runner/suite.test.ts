import { expect, test } from "bun:test";
import { countsOf, notesIn } from "./suite.ts";

test("counts what bun test prints, files that do not load included", () => {
  const printed =
    "a.test.ts:\nerror: Cannot find module\n\n 12 pass\n 1 skip\n 2 todo\n 3 fail\n 1 error\nRan 18 tests across 2 files. [36.00ms]\n";
  expect(countsOf(printed, 1)).toEqual({ passed: 12, failed: 3, skipped: 3 });
});

test("a run that ends badly without a failed test is a failure", () => {
  expect(countsOf("The following filters did not match any test files", 1)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
  });
  expect(countsOf(" 4 pass\n 0 fail\n", 139)).toEqual({ passed: 4, failed: 1, skipped: 0 });
});

test("a clean run has no failure", () => {
  expect(countsOf(" 4 pass\n 0 fail\n", 0)).toEqual({ passed: 4, failed: 0, skipped: 0 });
});

test("figures that a test prints as notes are found", () => {
  expect(notesIn("a.test.ts:\nnote: 82 flavors, 9 cases\n(pass) a note: not this one\n")).toEqual([
    "82 flavors, 9 cases",
  ]);
});
