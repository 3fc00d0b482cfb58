import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command, Folder, type Runtime } from "../harness/app.ts";

const root = join(import.meta.dir, "../../..");
const examples = join(root, "examples/flavors");

/** What a command of a guide did, and how it is typed there. */
export interface Step {
  readonly line: string;
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The blocks of commands in a guide, each as its lines, in order. */
export function commandBlocks(guide: string): readonly (readonly string[])[] {
  const text = readFileSync(join(root, guide), "utf8");
  return [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = ""]) =>
    block.split("\n").filter((line) => line.startsWith("mlstack ")),
  );
}

/** A folder without `node_modules` in which a guide is followed. */
export class Reader implements Disposable {
  readonly #folder = new Folder();
  readonly #runtime: Runtime;
  readonly home = this.#folder.path;
  readonly workspace = join(this.home, "vision");

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
    mkdirSync(join(this.workspace, "flavors"), { recursive: true });
  }

  /** Puts examples into the workspace: the files whose names begin so. */
  takeExamples(...names: readonly string[]): void {
    const begins = (path: string) => names.some((name) => path.startsWith(join(examples, name)));
    cpSync(examples, join(this.workspace, "flavors"), {
      recursive: true,
      filter: (path) => path === examples || begins(path),
    });
  }

  /** Puts a line above another one in a file of the workspace. */
  insert(file: string, above: string, line: string): void {
    this.replace(file, above, `${line}\n${above}`);
  }

  /** Writes something else in place of a text in a file of the workspace. */
  replace(file: string, text: string, by: string): void {
    const path = join(this.workspace, file);
    writeFileSync(path, readFileSync(path, "utf8").replace(text, by));
  }

  /** Types a line as it stands in a guide; what is in single quotes stays together. */
  async type(line: string): Promise<Step> {
    const [, ...args] = [...line.matchAll(/(?:[^\s']|'[^']*')+/g)].map(([word]) => word.replaceAll("'", ""));
    const done = await command({ home: this.home, runtime: this.#runtime, cwd: this.workspace, args });
    return { line, ...done };
  }

  /** Types lines that must all succeed. */
  async follow(lines: readonly string[]): Promise<readonly Step[]> {
    const steps: Step[] = [];
    for (const line of lines) {
      const step = await this.type(line);
      if (step.code !== 0) throw new Error(`${line}: exit ${step.code}\n${step.stderr}${step.stdout}`);
      steps.push(step);
    }
    return steps;
  }

  [Symbol.dispose](): void {
    this.#folder[Symbol.dispose]();
  }
}
