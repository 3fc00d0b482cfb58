import type { CallOptions } from "../callOptions.ts";

/** How long to wait for a process. */
export interface ProcessWaitOptions extends CallOptions {
  /** In seconds; without it: as long as it takes. */
  readonly timeout?: number;
}

/** What a process wrote, with how it ended. */
export interface SandboxOutput {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  /** There was more than the caller wanted. */
  readonly stdoutTruncated: boolean;
  readonly stderrTruncated: boolean;
}

/** A command could not be started. ZenML 0.98: sandboxes/process.py. */
export class SandboxExecError extends Error {
  override readonly name: string = "SandboxExecError";
}

/** A command that runs in a session. ZenML 0.98: sandboxes/process.py. */
export abstract class SandboxProcess {
  #collected = false;

  /** The lines of its output, with their line ends; can be read once. */
  abstract stdout(): AsyncIterable<string>;
  /** The lines of its error output, with their line ends; can be read once. */
  abstract stderr(): AsyncIterable<string>;
  /** Resolves with the exit code when it has ended. Rejects with TimedOutError when that takes too long; it runs on then. */
  abstract wait(options?: ProcessWaitOptions): Promise<number>;
  /** Ends it at once; no error when it has ended already. */
  abstract kill(): Promise<void>;
  /** Undefined: it still runs, as far as is known without asking. */
  abstract get exitCode(): number | undefined;

  /**
   * Reads both outputs to their ends, at the same time, and waits. Of each at most `maxChars` characters are kept, in whole lines. When reading
   * fails the process is killed and the error thrown. Throws an Error when called twice: the output is gone by then.
   */
  async collect({ maxChars = 1_048_576 }: { readonly maxChars?: number } = {}): Promise<SandboxOutput> {
    if (this.#collected) throw new Error("the output of this process was already collected");
    this.#collected = true;
    const read = [drained(this.stdout(), maxChars), drained(this.stderr(), maxChars)] as const;
    try {
      const [stdout, stderr] = await Promise.all(read);
      return {
        stdout: stdout.text,
        stderr: stderr.text,
        exitCode: await this.wait(),
        stdoutTruncated: stdout.truncated,
        stderrTruncated: stderr.truncated,
      };
    } catch (error) {
      await this.kill().catch(() => {});
      await Promise.allSettled(read);
      throw error;
    }
  }
}

async function drained(lines: AsyncIterable<string>, maxChars: number): Promise<{ text: string; truncated: boolean }> {
  let text = "";
  let truncated = false;
  for await (const line of lines) {
    truncated ||= text.length + line.length > maxChars;
    if (!truncated) text += line;
  }
  return { text, truncated };
}
