// npm run dev: opens the screens on a scratch home with sample stacks. The home is made anew each time; -- --keep takes the last one.
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { samples } from "./samples.ts";

const root = join(import.meta.dir, "..");
const home = join(tmpdir(), `mlstack-dev-${userInfo().username}`);
const mlstack = [process.execPath, join(root, "src/main.ts"), "--home", home];
const keep = process.argv.includes("--keep") && existsSync(home);

if (!keep) {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  for (const [index, sample] of samples.entries()) {
    process.stdout.write(`\r\x1b[Ksample ${index + 1} of ${samples.length}`);
    const { exitCode, stderr } = Bun.spawnSync([...mlstack, ...sample], { stdin: "ignore", stderr: "pipe" });
    if (exitCode !== 0) {
      console.error(`\nmlstack ${sample.join(" ")}\n${stderr.toString()}exit ${exitCode}`);
      process.exit(1);
    }
  }
  process.stdout.write("\r\x1b[K");
}
console.log(`home: ${home}`);
const screens = Bun.spawn(mlstack, { stdin: "inherit", stdout: "inherit", stderr: "inherit" });
process.exit(await screens.exited);
