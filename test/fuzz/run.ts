// npm run fuzz [-- --minutes 10] [--seed N]: random keys, text, pastes and noise for the compiled program, in rounds of 20 seconds; exits 1 when one finds something.
import { parseArgs } from "node:util";
import { fuzzRound } from "./round.ts";

const { values } = parseArgs({ options: { minutes: { type: "string", default: "10" }, seed: { type: "string" } } });
const minutes = Number(values.minutes);
const roundLength = 20_000;
const rounds = Math.max(1, Math.round((minutes * 60_000) / roundLength));
const first = values.seed === undefined ? Math.floor(Math.random() * 1_000_000_000) : Number(values.seed);

let inputs = 0;
let failed = 0;
for (let round = 0; round < rounds; round++) {
  const report = await fuzzRound(first + round, Math.min(roundLength, minutes * 60_000));
  inputs += report.inputs;
  if (report.problems.length === 0) continue;
  failed++;
  console.error(`seed ${report.seed}, after ${report.inputs} inputs:\n${report.problems.join("\n")}\n`);
}
console.log(`${inputs} inputs in ${rounds} rounds from seed ${first}: ${failed} rounds found something`);
process.exitCode = failed === 0 ? 0 : 1;
