import { Database } from "bun:sqlite";
import { join } from "node:path";
import { command, Folder, launch } from "../e2e/harness/app.ts";
import type { Size } from "../e2e/harness/pty.ts";
import { nextInput } from "./input.ts";
import { invalidRows } from "./invalid.ts";
import { Random } from "./random.ts";

/** What one round came to. */
export interface RoundReport {
  readonly seed: number;
  readonly inputs: number;
  /** How often the program was left by its own keys and started again. */
  readonly restarts: number;
  /** Sentences; none: all is well. */
  readonly problems: readonly string[];
}

const sizes: readonly Size[] = [
  { columns: 60, rows: 16 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
  { columns: 200, rows: 60 },
  { columns: 40, rows: 10 },
];

const places: readonly (readonly string[])[] = [
  [],
  ["new"],
  ["stacks/prod"],
  ["flavors/orchestrator/kubernetes"],
  ["components/artifact_store/s3-prod"],
];

async function fill(home: string): Promise<void> {
  for (const args of [
    ["secret", "create", "aws", "--key=AKIA", "--secret=hidden"],
    [
      "artifact-store",
      "register",
      "s3-prod",
      "-f",
      "s3",
      "--path=s3://ml/prod",
      "--key={{aws.key}}",
      "--secret={{aws.secret}}",
    ],
    ["orchestrator", "register", "k8s", "-f", "kubernetes", "--kubernetes_context=prod"],
    ["stack", "register", "prod", "-o", "k8s", "-a", "s3-prod"],
    ["stack", "register", "lab", "-o", "default", "-a", "default"],
  ]) {
    const { code, stderr } = await command({ home, args });
    if (code !== 0) throw new Error(`mlstack ${args.join(" ")}: ${stderr}`);
  }
}

/** Sends random input to the program for so long (ms), then looks at the terminal and the database. The seed decides all but the pace. */
export async function fuzzRound(seed: number, duration: number): Promise<RoundReport> {
  using folder = new Folder();
  const home = folder.path;
  await fill(home);
  const random = new Random(seed);
  const problems: string[] = [];
  const end = performance.now() + duration;
  let inputs = 0;
  let restarts = -1;
  while (performance.now() < end && problems.length === 0) {
    restarts++;
    await using pty = launch({
      home,
      args: random.one(places),
      size: random.one(sizes),
      env: { EDITOR: "true", VISUAL: "true" },
    });
    await begun(pty);
    const recent: string[] = [];
    while (performance.now() < end && pty.exitedAt === undefined) {
      // Nobody types while an editor has the terminal or the program leaves: there a ctrl+s stops all output.
      if (!pty.alternate) {
        await Bun.sleep(10);
        continue;
      }
      const input = nextInput(random);
      recent.push(input);
      pty.write(input);
      inputs++;
      if (random.next() < 0.01) pty.resize(random.one(sizes));
      // Some arrive alone, some several in one read; never more than the program can take.
      if (random.next() < 0.4) await pty.quiet(3, 200);
      else if (inputs % 8 === 0) await Bun.sleep(8);
      if (inputs % 40 === 0) await pty.quiet(30, 5000);
    }
    problems.push(...(await ending(pty, recent.slice(-40).map(brief))));
  }
  return { seed, inputs, restarts, problems: [...problems, ...databaseProblems(home), ...(await invalidRows(home))] };
}

/** Waits for the screens, also when an editor has the terminal: what is typed before them, the terminal itself answers. A place to open at may be gone, and then there are none. */
async function begun(pty: ReturnType<typeof launch>): Promise<void> {
  for (let waited = 0; !pty.alternate && pty.exitedAt === undefined && waited < 10_000; waited += 20)
    await Bun.sleep(20);
}

/** Leaves the program and tells what it leaves behind. */
async function ending(pty: ReturnType<typeof launch>, recent: readonly string[]): Promise<readonly string[]> {
  if (pty.exitedAt === undefined) {
    await Bun.sleep(200);
    await begun(pty);
    // For what was typed in the last moment before: output that is stopped goes on, a paste that was begun ends.
    pty.write("\x11\x1b[201~");
    await Bun.sleep(300);
    pty.write("\x03");
  }
  const code = await pty.exit(15_000).catch(() => -1);
  // On a busy machine the last bytes come after the news of the exit.
  for (let waited = 0; !pty.restored().ok && waited < 3000; waited += 100) await Bun.sleep(100);
  const { ok, left } = pty.restored();
  // A place to open at may be gone since an earlier start. Ctrl+c is a signal when it comes while the terminal is not the screens'.
  const isGood = code === 0 || code === 130 || (code === 3 && recent.length === 0);
  if (isGood && (ok || isAnsweredByTerminal(pty))) return [];
  return [
    `exit status ${code}, left behind: ${left.join(", ") || "nothing"}, last bytes ${lastBytes(pty)}`,
    `after ${JSON.stringify(recent)}\n${pty.text()}`,
  ];
}

/** Once the screens are left the terminal itself answers ctrl+c: it shows it, and drops what it has not shown yet. */
function isAnsweredByTerminal({ chunks }: ReturnType<typeof launch>): boolean {
  const shown = Buffer.concat(chunks.map(({ data }) => data)).toString("latin1");
  return shown.slice(shown.lastIndexOf("\x1b[?2026")).includes("^C");
}

function lastBytes({ chunks, exitedAt = 0 }: ReturnType<typeof launch>): string {
  const last = chunks.at(-1);
  if (last === undefined) return "none";
  return `${JSON.stringify(new TextDecoder().decode(last.data.slice(-80)))} ${Math.round(last.at - exitedAt)} ms after the exit`;
}

/** Long texts are told by their beginning. */
function brief(input: string): string {
  return input.length <= 60 ? input : `${input.slice(0, 30)}… (${input.length})`;
}

function databaseProblems(home: string): readonly string[] {
  using database = new Database(join(home, "mlstack/data/mlstack.db"), { readonly: true });
  const lines = database.query<{ integrity_check: string }, []>("PRAGMA integrity_check").all();
  const dangling = database.query("PRAGMA foreign_key_check").all();
  return [
    ...lines.map((line) => line.integrity_check).filter((text) => text !== "ok"),
    ...(dangling.length === 0 ? [] : [`${dangling.length} references lead nowhere`]),
  ];
}
