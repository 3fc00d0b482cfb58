import { Database } from "bun:sqlite";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { command, type Finished, Folder } from "../harness/app.ts";

/** A home of its own for one test, and what the compiled program's commands say of it. */
export class Home implements Disposable {
  readonly #folder = new Folder();

  /** For `start`. */
  get path(): string {
    return this.#folder.path;
  }

  /** Runs a command; words with blanks stay together. */
  run(...args: readonly string[]): Promise<Finished> {
    return command({ home: this.path, args });
  }

  /** Runs a command that must succeed. */
  async do(...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await this.run(...args);
    if (code !== 0) throw new Error(`mlstack ${args.join(" ")}: exit ${code}\n${stderr}`);
    return stdout;
  }

  /** What a command prints as JSON. */
  async json(...args: readonly string[]): Promise<Record<string, unknown>> {
    return JSON.parse(await this.do(...args, "--output", "json")) as Record<string, unknown>;
  }

  /** Opens the database as it lies on the disk; to be closed. */
  async database(): Promise<Database> {
    const { database } = await this.json("status");
    return new Database(String(database));
  }

  /** All files of the home as one text: what must not rest in the clear is not in it. */
  bytes(): string {
    const files = readdirSync(this.path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return files.map((file) => readFileSync(join(file.parentPath, file.name), "latin1")).join("\n");
  }

  [Symbol.dispose](): void {
    this.#folder.remove();
  }
}
