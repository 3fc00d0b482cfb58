import { join } from "node:path";

const root = join(import.meta.dir, "..");

/** One check of the sources: a command that exits 0 when all is well. */
export type Check = { name: string; command: readonly string[] };

export type CheckResult = { name: string; ok: boolean; seconds: number; output: string };

const bun = process.execPath;

/** Run by Bun itself, so that a machine with Bun alone needs no Node. */
const biome = join(root, "node_modules/@biomejs/biome/bin/biome");

/** What `npm run check` runs. `--no-script`: `bun check` alone would run the script of that name, which is this one. */
export const checks: readonly Check[] = [
  { name: "types", command: [bun, "check", "--no-script"] },
  { name: "lint and format", command: [bun, biome, "check", "--error-on-warnings", "."] },
  { name: "imports", command: [bun, "test", "./test/architecture"] },
  { name: "generated files", command: [bun, join(root, "build/generate.ts"), "--check"] },
];

/** Runs one check in the project's folder and keeps what it printed. */
export async function runCheck(check: Check): Promise<CheckResult> {
  const start = performance.now();
  const child = Bun.spawn([...check.command], { cwd: root, stdin: "ignore", stdout: "pipe", stderr: "pipe" });
  const [stdout, stderr, code] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
    child.exited,
  ]);
  return {
    name: check.name,
    ok: code === 0,
    seconds: (performance.now() - start) / 1000,
    output: `${stdout}${stderr}`.trim(),
  };
}
