// npm test [-- suite …]  runs the suites whose tools are there and says which it skips. With CI=true it first runs test/setup and skips nothing.
// The last line is `N passed, M failed` over all suites.
import { join } from "node:path";
import { inCi, type Outcome, root, type Suite, script } from "./runner/suite.ts";
import { suites } from "./runner/suites.ts";

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`no suite is called ${unknown.join(", ")}; there is ${suites.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}

/** Suites that run at the same time: each begins with one that waits for all before it. */
function groupsOf(all: readonly Suite[]): readonly (readonly Suite[])[] {
  const groups: Suite[][] = [];
  for (const suite of all) {
    const last = groups.at(-1);
    if (suite.beside === true && last !== undefined) last.push(suite);
    else groups.push([suite]);
  }
  return groups;
}

const total = { passed: 0, failed: 0 };

async function outcomeOf(suite: Suite): Promise<Outcome> {
  try {
    return await suite.run();
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function run(suite: Suite): Promise<void> {
  const reason = suite.skip?.();
  if (reason !== undefined && !inCi) {
    console.log(`${suite.name.padEnd(8)}skipped: ${reason}`);
    return;
  }
  const start = performance.now();
  const {
    passed,
    failed,
    output,
    notes = [],
  }: Outcome = reason === undefined
    ? await outcomeOf(suite)
    : { passed: 0, failed: 1, output: `cannot run: ${reason}` };
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${suite.name.padEnd(8)}${passed} passed, ${failed} failed  ${seconds} s`);
  for (const note of notes) console.log(`${"".padEnd(8)}${note}`);
  if (failed > 0) console.log(output.trim());
  total.passed += passed;
  total.failed += failed;
}

const setup: Suite = { name: "setup", run: () => script([process.execPath, join(root, "test/setup/setup.ts")]) };
const chosen = suites.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
for (const group of groupsOf(inCi ? [setup, ...chosen] : chosen)) await Promise.all(group.map(run));
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
