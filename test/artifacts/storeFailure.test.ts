import { expect, test } from "bun:test";
import { isPassing, storeFailure } from "../../src/artifacts/storeFailure.ts";

test.each([
  ["ECONNREFUSED", "nothing answers there: the connection was refused"],
  ["ECONNRESET", "the connection broke off"],
  ["ENOTFOUND", "there is no such host"],
  ...["ERR_SSL_WRONG_VERSION_NUMBER", "DEPTH_ZERO_SELF_SIGNED_CERT"].map(
    (code) =>
      [code, "no secure connection came about: its certificate is not trusted here, or it does not speak TLS"] as const,
  ),
])("%s of a store that says nothing itself is told in words, and may pass", (code, said) => {
  const error = Object.assign(new Error(code), { code });
  const { message, hint, ...failed } = storeFailure(error, "ours cannot be listed");
  expect([failed.code, message]).toEqual(["unreachable", `ours cannot be listed: ${said}.`]);
  expect(hint).toBeDefined();
  expect(isPassing(error)).toBe(true);
});

test("a full disk and a code that nobody knows do not pass", () => {
  for (const code of ["ENOSPC", "EWHATEVER"]) expect(isPassing(Object.assign(new Error(code), { code }))).toBe(false);
});
