// Counts up a setting: incrementer.ts PATH TIMES. Run by processes.test.ts, under Bun and Deno.
import { openDatabase } from "../../src/database/openDatabase.ts";

const [path = "", times = "0"] = process.argv.slice(2);
const opened = openDatabase({ path, timeoutMs: 20_000 });
if (!opened.ok) throw new Error(opened.error.message);
for (let i = 0; i < Number(times); i++) {
  const result = opened.value.change("count", (tx) => {
    return tx.settings.put("count", String(Number(tx.settings.get("count") ?? "0") + 1));
  });
  if (!result.ok) throw new Error(result.error.message);
}
opened.value.close();
