import { expect, test } from "bun:test";
import { join, sep } from "node:path";
import fc from "fast-check";
import { localNameProblem } from "../../src/artifacts/localName.ts";

test("a key that may become a file stays below the folder", () => {
  const part = fc.constantFrom("a", "..", ".", "", "…", "\u0007", "C:", "\\", "a\\..\\b", "x".repeat(300));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), (parts) => {
      const key = parts.join("/");
      if (localNameProblem(key, "linux") !== undefined) return true;
      return join("/folder", key).startsWith(`/folder${sep}`) && join("/folder", key) === `/folder/${key}`;
    }),
  );
});

test("Windows takes fewer names", () => {
  for (const key of ["a:b", "con", "a/NUL.txt", "x.", "x ", "a\\b", "a\u0001", "a?b"]) {
    expect([key, localNameProblem(key, "win32")]).toEqual([key, expect.any(String)]);
    expect([key, localNameProblem(key, "linux")]).toEqual([key, undefined]);
  }
});
