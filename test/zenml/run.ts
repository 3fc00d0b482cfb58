// npm run zenml:verdicts -- [--python PATH] [--most N] [--seed N] [TYPE/NAME | TYPE …]
// Compares our verdicts about many configurations with those of an installed ZenML, flavor by flavor, and prints every difference, of a flavor at most so many.
// Another seed makes other configurations. Exits 1 when there is a difference.
import { parseArgs } from "node:util";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";
import { flavorKey } from "../../src/core/flavor.ts";
import { compareVerdicts } from "./comparison.ts";
import { differenceText } from "./difference.ts";
import { zenmlPython } from "./python.ts";

const { values, positionals } = parseArgs({
  options: {
    python: { type: "string" },
    most: { type: "string", default: "20" },
    seed: { type: "string", default: "0" },
  },
  allowPositionals: true,
});
const catalogue = createCatalogue();
const isWanted = (key: string) => positionals.some((wanted) => key === wanted || key.startsWith(`${wanted}/`));
const entries = catalogue.entries().filter((entry) => positionals.length === 0 || isWanted(flavorKey(entry)));
const unknown = positionals.filter(
  (wanted) => !entries.some((entry) => [entry.type, flavorKey(entry)].includes(wanted)),
);
if (unknown.length > 0) {
  console.error(`there is no flavor ${unknown.join(", ")}`);
  process.exit(2);
}

const start = performance.now();
const compared = await compareVerdicts(catalogue, values.python ?? zenmlPython, entries, {
  perField: 60,
  perRule: 300,
  random: 60,
  seed: Number(values.seed),
});
for (const { key, cases, accepted, known, differences, idle } of compared) {
  for (const difference of differences.slice(0, Number(values.most))) console.log(differenceText(difference));
  const more =
    differences.length > Number(values.most)
      ? `, the first ${values.most} above (--most ${differences.length} shows all)`
      : "";
  console.log(
    `${key}: ${cases} cases, ${accepted} accepted, ${cases - accepted} refused; ${differences.length} differ${more}${known.length > 0 ? `; ${known.length} differ as known` : ""}`,
  );
  if (idle.length > 0) console.log(`${key}: no case depends on the rules ${idle.join(", ")}`);
}
console.log(`${compared.length} flavors in ${((performance.now() - start) / 1000).toFixed(1)} s`);
process.exitCode = compared.every(({ differences }) => differences.length === 0) ? 0 : 1;
