// npm run check: types, lint and format, import arrows, generated files. Exit 1 when one of them fails.
import { checks, runCheck } from "./checks.ts";

const results = await Promise.all(checks.map(runCheck));
for (const { name, ok, seconds, output } of results) {
  console.log(`${ok ? "ok    " : "FAILED"}  ${name.padEnd(16)} ${seconds.toFixed(1)} s`);
  if (!ok) console.log(output);
}
process.exit(results.every(({ ok }) => ok) ? 0 : 1);
