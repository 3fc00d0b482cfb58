// deno run -A test/platform/contract.ts: what platform/ promises, with the runtime's own driver and programs. The last line is `N passed, M failed`.
import { openSqlite } from "../../src/platform/openSqlite.ts";
import { runtime } from "../../src/platform/runtime.ts";
import { groupPromises } from "./processGroupContract.ts";
import { contractOf } from "./sqliteContract.ts";

let passed = 0;
let failed = 0;
for (const { name, check } of [...contractOf(openSqlite), ...groupPromises]) {
  try {
    await check();
    passed++;
  } catch (error) {
    failed++;
    console.log(`${runtime.name}: ${name}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
