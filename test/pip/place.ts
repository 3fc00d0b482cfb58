import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "../e2e/drivers/app.ts";
import { cleanEnvironment, launch } from "../e2e/harness/app.ts";
import { Live, program, type Ran } from "./live.ts";
import { uvFolder, uvPython } from "./tools.ts";

/** A fresh environment with pip is made once and copied. */
const original = join(import.meta.dir, "../.tools/venv-with-pip");

/** What pip and uv need to reach the real index here. */
const network = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) =>
    value !== undefined && /^(PIP|UV|SSL|REQUESTS)_|_proxy$/i.test(name) ? [[name, value] as const] : [],
  ),
);

/** Files that nobody changes are the same ones where the system can do that; times stay, or Python would compile anew. */
function copy(from: string, to: string): void {
  if (process.platform === "linux") Bun.spawnSync(["cp", "-al", from, to]);
  else cpSync(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
}

/** A folder with a virtual environment of its own, a home for the program, and a folder of packages. */
export class Place implements Disposable {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), "mlstack-pip-")));
  readonly venv = join(this.path, ".venv");
  readonly packages = join(this.path, "packages");

  constructor() {
    copy(original, this.venv);
    mkdirSync(this.packages);
  }

  /** Makes what all places start from, if an earlier run has not. */
  static prepare(): void {
    if (existsSync(original)) return;
    const half = `${original}-${process.pid}`;
    const { exitCode, stderr } = Bun.spawnSync([uvPython, "-m", "venv", half], { stderr: "pipe" });
    if (exitCode !== 0) throw new Error(`no environment: ${stderr}`);
    try {
      renameSync(half, original);
    } catch (error) {
      // Test files run beside each other, and one of the others may have been first.
      rmSync(half, { recursive: true });
      if (!existsSync(original)) throw error;
    }
  }

  /** Starts a command; `variables` come to those of a fresh login, `stdin` is what it reads. */
  start(line: string, variables = this.offline, stdin = ""): Live {
    const words = line.split(" ").filter(Boolean);
    return new Live({ words, folder: this.path, env: this.#environment(variables), stdin });
  }

  /** Opens the screens in the folder. */
  open(variables = this.offline): App {
    const argv = program;
    return new App(launch({ home: this.path, argv, cwd: this.path, env: this.#environment(variables) }));
  }

  #environment(variables: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    return {
      ...cleanEnvironment(this.path),
      PATH: `${uvFolder}:${process.env.PATH ?? ""}`,
      UV_CACHE_DIR: join(this.path, "uv-cache"),
      PIP_NO_CACHE_DIR: "1",
      ...variables,
    };
  }

  /** Runs a command to its end. */
  run(line: string, variables?: Readonly<Record<string, string>>): Promise<Ran> {
    return this.start(line, variables).ended;
  }

  /** The states of integrations, by name. */
  async states(): Promise<Readonly<Record<string, string>>> {
    const { stdout } = await this.run("integration list --output json");
    const { items }: { items: readonly { name: string; state: string }[] } = JSON.parse(stdout);
    return Object.fromEntries(items.map(({ name, state }) => [name, state]));
  }

  /** What is installed, as pip itself tells it: `name==version`. */
  pipList(): readonly string[] {
    const python = join(this.venv, "bin/python");
    const { stdout } = Bun.spawnSync([python, "-m", "pip", "freeze", "--disable-pip-version-check"]);
    return stdout.toString().trim().split("\n").filter(Boolean);
  }

  /** Only the folder of packages is there, and no network. */
  get offline(): Readonly<Record<string, string>> {
    const folder = this.packages;
    return { PIP_NO_INDEX: "1", PIP_FIND_LINKS: folder, UV_OFFLINE: "1", UV_FIND_LINKS: folder };
  }

  /** The real index, as this machine reaches it. */
  get online(): Readonly<Record<string, string>> {
    return { ...network, HOME: process.env.HOME ?? this.path, UV_CACHE_DIR: join(this.path, "uv-cache") };
  }

  /** Programs that still run and name this folder. */
  orphans(): readonly string[] {
    const { stdout } = Bun.spawnSync(["ps", "-eo", "pid=,args="]);
    return stdout
      .toString()
      .split("\n")
      .filter((line) => line.includes(this.path) && !line.includes(" ps "));
  }

  /** The text of a log that a message names. */
  log(message: string): string {
    const path = /(\/\S+\.log)/.exec(message)?.[1];
    return path === undefined ? "" : readFileSync(path, "utf8");
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
