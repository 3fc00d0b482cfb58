import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cleanEnvironment, Folder } from "../harness/app.ts";

const root = join(import.meta.dir, "../../..");

/** The words that start the program: MLSTACK_BIN, such as the compiled executable, or the sources run by Bun. */
export const program: readonly string[] = process.env.MLSTACK_BIN
  ? [process.env.MLSTACK_BIN]
  : [process.execPath, join(root, "src/main.ts")];

/** What a command did. */
export type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** How a command is run: what it reads, where, and with which variables besides the usual ones. */
export type RunOptions = {
  readonly stdin?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** A home of its own, and the program run on it. */
export class Home implements Disposable {
  readonly folder = new Folder();
  readonly #program: readonly string[];
  #path: string | undefined;

  /** `words` start another program than usual. */
  constructor(words: readonly string[] = program) {
    this.#program = words;
  }

  /** Runs one command to its end, without a terminal. */
  run(words: readonly string[], { stdin, cwd, env }: RunOptions = {}): Ran {
    const child = Bun.spawnSync([...this.#program, ...words], {
      cwd: cwd ?? this.folder.path,
      env: cleanEnvironment(this.folder.path, env),
      stdin: stdin === undefined ? "ignore" : new TextEncoder().encode(stdin),
      stdout: "pipe",
      stderr: "pipe",
    });
    return { code: child.exitCode ?? -1, stdout: child.stdout.toString(), stderr: child.stderr.toString() };
  }

  /** The same for a command line as it would be typed; words in single quotes stay together. */
  type(line: string, options?: RunOptions): Ran {
    return this.run(wordsOf(line), options);
  }

  /** Runs a command that must succeed. */
  do(line: string, options?: RunOptions): Ran {
    const ran = this.type(line, options);
    if (ran.code !== 0) throw new Error(`mlstack ${line}: exit ${ran.code}\n${ran.stderr}`);
    return ran;
  }

  /** What `--output json` prints. */
  // biome-ignore lint/suspicious/noExplicitAny: tests pick single facts out of it
  json(line: string): any {
    return JSON.parse(this.do(`${line} --output json`).stdout);
  }

  /** Changes when anything is written to the database. */
  state(): string {
    const path = this.#databasePath();
    return existsSync(path) ? createHash("sha256").update(readFileSync(path)).digest("hex") : "none";
  }

  #databasePath(): string {
    this.#path ??= String(this.json("status").database);
    return this.#path;
  }

  [Symbol.dispose](): void {
    this.folder.remove();
  }
}

function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:[^\s']|'[^']*')+/g)].map(([word]) => word.replaceAll("'", ""));
}
