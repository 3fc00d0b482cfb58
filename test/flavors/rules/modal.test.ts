import { expect, test } from "bun:test";
import type { ComponentTypeId } from "../../../src/core/componentType.ts";
import { check, testRefused, testStored } from "../verdicts.ts";

const pair = { token_id: "ak-1", token_secret: "as-1" };

testRefused([
  ["orchestrator", "modal", { token_id: "ak-1" }, "token_id"],
  ["orchestrator", "modal", { token_id: "ak-1", token_secret: null }, "token_id"],
  ["step_operator", "modal", { token_secret: "as-1" }, "token_id"],
  ["step_operator", "modal", { token_id: "  ", token_secret: "as-1" }, "token_id"],
  ["sandbox", "modal", { token_id: "ak-1", token_secret: "" }, "token_id"],
  ["sandbox", "modal", { token_id: "{{known.id}}" }, "token_id"],
  ["sandbox", "modal", { token_id: "ak-1", token_secret: "{{lost.secret}}" }, "token_secret"],
  ["step_operator", "modal", { timeout: 0n }, "timeout"],
  ["orchestrator", "modal", { timeout: 86401n }, "timeout"],
]);

testStored([
  ["orchestrator", "modal", pair, pair],
  ["step_operator", "modal", { token_id: " ", token_secret: "" }, { token_id: " ", token_secret: "" }],
  [
    "sandbox",
    "modal",
    { token_id: "{{known.id}}", token_secret: "{{known.secret}}" },
    { token_id: "{{known.id}}", token_secret: "{{known.secret}}" },
  ],
  ["orchestrator", "modal", { timeout: "86400" }, { timeout: 86400n }],
]);

const types: readonly ComponentTypeId[] = ["orchestrator", "step_operator", "sandbox"];

test.each(types)("the %s works without any token: the machine's own login counts", async (type) => {
  expect((await check(type, "modal", {})).problems).toEqual([]);
});
