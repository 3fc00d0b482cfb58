import { join } from "node:path";

/** What a command did. */
export type Ran = { readonly code: number | string; readonly stdout: string; readonly stderr: string };

/** What is started. */
export type Launch = {
  readonly words: readonly string[];
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly stdin: string;
};

const root = join(import.meta.dir, "../..");

/** The words that start the program: MLSTACK_BIN, such as the compiled executable, or the sources run by Bun. */
export const program: readonly string[] = process.env.MLSTACK_BIN
  ? [process.env.MLSTACK_BIN]
  : [process.execPath, join(root, "src/main.ts")];

const patience = Number(process.env.PTY_PATIENCE ?? 20_000);

/** A command that runs, and can be watched and interrupted. */
export class Live {
  /** How it ended. */
  readonly ended: Promise<Ran>;
  readonly #child: Bun.Subprocess<Uint8Array, "pipe", "pipe">;
  #stdout = "";
  #stderr = "";

  constructor({ words, folder, env, stdin }: Launch) {
    this.#child = Bun.spawn([...program, ...words], {
      cwd: folder,
      env,
      stdin: new TextEncoder().encode(stdin),
      stdout: "pipe",
      stderr: "pipe",
    });
    this.ended = this.#end();
  }

  /** Waits until it has said something. */
  async says(text: string | RegExp): Promise<void> {
    const start = performance.now();
    const isThere = () => (typeof text === "string" ? this.#stderr.includes(text) : text.test(this.#stderr));
    while (!isThere()) {
      if (performance.now() - start > patience) throw new Error(`it never said ${text}; it said:\n${this.#stderr}`);
      await Bun.sleep(20);
    }
  }

  /** Ctrl+C, or another signal. */
  signal(name: NodeJS.Signals = "SIGINT"): void {
    this.#child.kill(name);
  }

  async #end(): Promise<Ran> {
    const decoder = new TextDecoder();
    const read = async (stream: ReadableStream<Uint8Array>, take: (text: string) => void) => {
      for await (const bytes of stream) take(decoder.decode(bytes));
    };
    await Promise.all([
      read(this.#child.stdout, (text) => {
        this.#stdout += text;
      }),
      read(this.#child.stderr, (text) => {
        this.#stderr += text;
      }),
    ]);
    await this.#child.exited;
    const { exitCode, signalCode } = this.#child;
    return { code: signalCode ?? exitCode ?? -1, stdout: this.#stdout, stderr: this.#stderr };
  }
}
