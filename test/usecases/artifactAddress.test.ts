import { expect, test } from "bun:test";
import type { View } from "../../src/database/view.ts";
import { readAddress } from "../../src/usecases/artifact/address.ts";

const names = new Set(["prod", "a:b", "a"]);
const view = {
  components: { byName: (_: string, name: string) => (names.has(name) ? {} : undefined) },
} as unknown as View;

test.each([
  ["prod", { ref: "prod", path: "" }],
  ["prod:", { ref: "prod", path: "" }],
  ["prod:x/y:z", { ref: "prod", path: "x/y:z" }],
  ["prod:s3://bucket/x", { ref: "prod", path: "s3://bucket/x" }],
  ["pr:x", { ref: "pr", path: "x" }],
  ["a:b", { ref: "a:b", path: "" }],
  ["a:b:c", { ref: "a:b", path: "c" }],
  ["a:c", { ref: "a", path: "c" }],
  [":x", { path: "x" }],
  ["", { path: "" }],
])("%p", (text, address) => {
  expect(readAddress(view, text)).toEqual({ ok: true, value: address });
});
