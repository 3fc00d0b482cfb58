import { expect, test } from "bun:test";
import { posix } from "node:path";
import fc from "fast-check";
import { innerPath, rootProblem, wholePath } from "../../src/artifacts/innerPath.ts";

const part = fc.constantFrom("a", "b", "..", ".", "", "a b", "..a", "a..", "%2e%2e", "\\..", "\u001b", "s3:", "ü");
const typed = fc
  .tuple(
    fc.constantFrom("", "/", "s3://", "s3://bucket/", "s3://bucket/prod/", "/data/", "/data/store/"),
    fc.array(part),
  )
  .map(([start, parts]) => start + parts.join("/"));

test.each(["/data/store", "s3://bucket/prod", "s3://bucket"])("whatever is typed stays inside of %s", (root) => {
  fc.assert(
    fc.property(typed, (text) => {
      const inner = innerPath(root, text);
      if (!inner.ok) return inner.error.code === "usage";
      const whole = wholePath(root, inner.value);
      const plain = root.startsWith("s3://") ? whole : posix.normalize(whole);
      return (plain === root || plain.startsWith(`${root}/`)) && !whole.split("/").includes("..");
    }),
    { numRuns: 2000 },
  );
});

test("a whole address means the same as the path in it", () => {
  const inner = (root: string, text: string) => {
    const found = innerPath(root, text);
    return found.ok ? found.value : found.error.message;
  };
  expect(inner("s3://bucket/prod", "s3://bucket/prod/x/y")).toBe("x/y");
  expect(inner("s3://bucket/prod", "S3://bucket/prod/x")).toContain("outside");
  expect(inner("s3://bucket/prod", "/x//y/")).toBe("x//y/");
  expect(inner("/data/store", "/data/store/./x//y/")).toBe("x/y");
  expect(inner("/data/store", "/data/store")).toBe("");
  expect(inner("/data/store", "x\0")).toContain("NUL");
});

test("a root without a bucket is none", () => {
  for (const root of ["s3://", "s3:///", "s3:///x", ""]) expect(rootProblem(root)).toBeString();
  for (const root of ["s3://b", "s3://b/x", "/", "/data"]) expect(rootProblem(root)).toBeUndefined();
});
