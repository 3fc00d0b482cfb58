import { describe, test } from "bun:test";
import { openSqliteBun } from "../../src/platform/sqliteBun.ts";
import { openSqliteNode } from "../../src/platform/sqliteNode.ts";
import { contractOf } from "./sqliteContract.ts";

for (const [driver, open] of [
  ["bun:sqlite", openSqliteBun],
  ["node:sqlite", openSqliteNode],
] as const) {
  describe(driver, () => {
    for (const { name, check } of contractOf(open)) test(name, check);
  });
}
