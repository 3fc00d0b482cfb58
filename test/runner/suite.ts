import { join } from "node:path";
import { checks, runCheck } from "../../build/checks.ts";

export const root = join(import.meta.dir, "../..");

/** How a suite ended. `output` is what its programs printed, shown when something failed; `notes` are figures that are shown always. */
export type Outcome = { passed: number; failed: number; output: string; notes?: readonly string[] };

/** One group of tests that is run, timed and counted together. */
export type Suite = {
  name: string;
  /** Why it cannot run here, if so. Under `CI=true` that is a failure. */
  skip?: () => string | undefined;
  /** It runs beside the one before it, since one of both mostly waits for other programs. */
  beside?: true;
  run: () => Promise<Outcome>;
};

/** In CI a test that skips itself has not proved what it is there for. */
export const inCi = process.env.CI === "true";

async function spawn(argv: readonly string[], env: Record<string, string | undefined> = {}) {
  const child = Bun.spawn([...argv], {
    cwd: root,
    env: { ...process.env, ...env },
    stdin: "ignore",
    stdout: "pipe",
    stderr: "pipe",
  });
  const [stdout, stderr, code] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
    child.exited,
  ]);
  return { code, output: stdout + stderr };
}

/**
 * The counts that `bun test` prints last (` 12 pass`, ` 1 skip`, ` 2 fail`), which unlike its JUnit file include test files that do not load. A run that ends
 * badly without a failed test (no test found, a crash) is one failure.
 */
export function countsOf(printed: string, code: number): { passed: number; failed: number; skipped: number } {
  const count = (word: string) => Number(printed.match(new RegExp(`^ (\\d+) ${word}$`, "m"))?.[1] ?? 0);
  const failed = count("fail");
  return {
    passed: count("pass"),
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: count("skip") + count("todo"),
  };
}

/** What tests print behind `note: `, such as how much they compared. */
export function notesIn(printed: string): readonly string[] {
  return [...printed.matchAll(/^note: (.+)$/gm)].map(([, note = ""]) => note);
}

/** Runs `bun test` over these paths. Waits in a PTY may last long on a busy machine: `patience` is in ms. */
export async function bunTest(paths: readonly string[], patience = 20_000): Promise<Outcome> {
  // Without a path `bun test` would take every test file there is.
  if (paths.length === 0) return { passed: 0, failed: 1, output: "no test file found" };
  const { code, output } = await spawn([process.execPath, "test", `--timeout=${patience * 3}`, ...paths], {
    PTY_PATIENCE: String(patience),
  });
  const { passed, failed, skipped } = countsOf(output, code);
  const notProved = inCi ? skipped : 0;
  const lines = output.split("\n").filter((line) => !/^(\(pass\)|note: )/.test(line));
  return { passed, failed: failed + notProved, output: lines.join("\n"), notes: notesIn(output) };
}

/** The same with a process for each file, beside each other: for tests that mostly wait for other programs. */
export async function bunTestsBeside(paths: readonly string[], patience?: number): Promise<Outcome> {
  const all = await Promise.all(
    (paths.length === 0 ? [[]] : paths.map((path) => [path])).map((one) => bunTest(one, patience)),
  );
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    output: all.map(({ output }) => output).join("\n"),
    notes: all.flatMap(({ notes = [] }) => notes),
  };
}

/** A script that passes or fails as a whole. */
export async function script(argv: readonly string[]): Promise<Outcome> {
  const { code, output } = await spawn(argv);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/** The checks of `npm run check`, each counting as one test. */
export async function projectChecks(): Promise<Outcome> {
  const results = await Promise.all(checks.map(runCheck));
  const bad = results.filter(({ ok }) => !ok);
  return {
    passed: results.length - bad.length,
    failed: bad.length,
    output: bad.map(({ name, output }) => `${name}\n${output}`).join("\n"),
  };
}
