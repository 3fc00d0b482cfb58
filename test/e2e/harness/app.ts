import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pty, type Size } from "./pty.ts";

const root = join(import.meta.dir, "../../..");

/** How the product is run: the compiled executable, from source by Bun, or from source by Deno. */
export type Runtime = "compiled" | "bun" | "deno";

const main = join(root, "src/main.ts");
const runtimes: Readonly<Record<Runtime, readonly string[]>> = {
  compiled: [join(root, "dist", process.platform === "win32" ? "mlstack.exe" : "mlstack")],
  bun: [process.execPath, main],
  deno: [join(root, "node_modules/.bin/deno"), "run", "-A", main],
};

/** The words that start the product. Throws when the executable has not been built. */
export function productArgv(runtime: Runtime = "compiled"): readonly string[] {
  const argv = runtimes[runtime];
  const [program = ""] = argv;
  if (!existsSync(program)) throw new Error(`${program} is missing: npm run build`);
  return argv;
}

/** An empty folder that `remove` (or `using`) takes away again. */
export class Folder implements Disposable {
  readonly path = mkdtempSync(join(tmpdir(), "mlstack-test-"));

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  [Symbol.dispose](): void {
    this.remove();
  }
}

/**
 * The environment of a program under test: what a fresh login has, and `home` as both HOME and MLSTACK_HOME. Nothing else gets in from the machine;
 * above all not `CI`, under which Ink draws nothing live.
 */
export function cleanEnvironment(home: string, extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    HOME: home,
    MLSTACK_HOME: join(home, "mlstack"),
    TMPDIR: tmpdir(),
    SHELL: "/bin/sh",
    LANG: "C.UTF-8",
    TERM: "xterm-256color",
    COLORTERM: "truecolor",
    // Deno keeps what it has compiled here; without it each start would compile anew.
    ...(process.env.DENO_DIR !== undefined && { DENO_DIR: process.env.DENO_DIR }),
    ...extra,
  };
}

export type LaunchOptions = {
  /** Folder for HOME and the database; the caller keeps it over several starts and removes it. */
  home: string;
  /** Arguments after the program's name; none opens the screens. */
  args?: readonly string[];
  runtime?: Runtime;
  /** Another program instead of the product, as `["bash", "-i"]` for job control. */
  argv?: readonly string[];
  size?: Size;
  /** See `PtyOptions`. */
  background?: string | null;
  /** Signs whose width Unicode leaves open take two cells. */
  ambiguousIsWide?: boolean;
  /** Added to the clean environment. */
  env?: Readonly<Record<string, string>>;
  cwd?: string;
};

/** Starts the product (or any program) in a PTY. */
export function launch(options: LaunchOptions): Pty {
  const { home, args = [], runtime, argv, size, background, ambiguousIsWide, env } = options;
  return new Pty({
    argv: argv ?? [...productArgv(runtime), ...args],
    env: cleanEnvironment(home, env),
    cwd: options.cwd ?? home,
    ...(size && { size }),
    ...(background !== undefined && { background }),
    ...(ambiguousIsWide !== undefined && { ambiguousIsWide }),
  });
}

/** What a command printed and its exit status. */
export type Finished = { code: number; stdout: string; stderr: string };

/** Runs the product as a plain command, without a terminal. `stdin` is empty if left out. */
export async function command(options: Omit<LaunchOptions, "size"> & { stdin?: string }): Promise<Finished> {
  const { home, args = [], runtime, argv, env, stdin = "" } = options;
  const child = Bun.spawn([...(argv ?? [...productArgv(runtime), ...args])], {
    cwd: options.cwd ?? home,
    env: cleanEnvironment(home, env),
    stdin: Buffer.from(stdin),
    stdout: "pipe",
    stderr: "pipe",
  });
  const [stdout, stderr, code] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
    child.exited,
  ]);
  return { code, stdout, stderr };
}
