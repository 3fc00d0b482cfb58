import type { CallOptions } from "../callOptions.ts";
import { NotSupportedError } from "../errors.ts";
import type { Environment } from "../runs.ts";
import type { SandboxProcess } from "./sandboxProcess.ts";

/** A session as it was at some time, so that others can begin from there. ZenML 0.98: sandboxes/snapshot.py. */
export interface SandboxSnapshot {
  /** The id of the component that made it. */
  readonly sandboxId: string;
  /** Whatever the flavor finds it by. */
  readonly ref: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** How a command is run. */
export interface ExecOptions extends CallOptions {
  /** The folder to run in; without it: the session's own. */
  readonly cwd?: string;
  /** Variables on top of those of the session. */
  readonly env?: Environment;
}

/** A session was used after it was closed. ZenML 0.98: sandboxes/session.py. */
export class SandboxSessionClosedError extends Error {
  override readonly name: string = "SandboxSessionClosedError";
}

/**
 * One session in a sandbox: files and processes that nobody else sees. Callers use the public methods, which refuse a closed session; a flavor
 * writes the protected ones, which are called only while it is open. `await using` closes or destroys it at the end of a block.
 * ZenML 0.98: sandboxes/session.py, where they begin with an underscore.
 */
export abstract class SandboxSession {
  /** Unique within the service; what `attach` takes. */
  readonly id: string;
  readonly #destroyOnExit: boolean;
  #closed = false;

  constructor(init: { readonly id: string; readonly destroyOnExit?: boolean }) {
    this.id = init.id;
    this.#destroyOnExit = init.destroyOnExit ?? false;
  }

  /**
   * Starts a command: a text is for the shell of the session, a list is a program with its arguments. Rejects with SandboxExecError when it
   * cannot be started; that it fails later is an exit code.
   */
  protected abstract doExec(command: string | readonly string[], options: ExecOptions): Promise<SandboxProcess>;
  /** Lets go of what this handle holds, such as a connection. A session elsewhere lives on. */
  protected abstract doClose(): Promise<void>;
  /** Ends the session itself, with its files. Absent: the flavor cannot, sessions end by themselves. */
  protected doDestroy?(): Promise<void>;
  /** Keeps the state of the session. Absent: the flavor cannot. */
  protected doCreateSnapshot?(options: CallOptions): Promise<SandboxSnapshot>;
  /** Writes a file in the session, and the folders above it. Absent: the flavor cannot. */
  protected doUploadFile?(path: string, content: ReadableStream<Uint8Array>, options: CallOptions): Promise<void>;
  /** Reads a file of the session; rejects with NotFoundError when there is none. Absent: the flavor cannot. */
  protected doDownloadFile?(path: string, options: CallOptions): Promise<ReadableStream<Uint8Array>>;
  /** The service's own page about the session. */
  dashboardUrl?(): string | undefined;

  /** This handle was closed; the session itself may live on. */
  get closed(): boolean {
    return this.#closed;
  }

  /** Runs a command; resolves when it has started. */
  async exec(command: string | readonly string[], options: ExecOptions = {}): Promise<SandboxProcess> {
    this.#ensureOpen();
    return this.doExec(command, options);
  }

  /** Keeps the state of the session, for `restore`. Rejects with NotSupportedError when the flavor cannot. */
  async createSnapshot(options: CallOptions = {}): Promise<SandboxSnapshot> {
    this.#ensureOpen();
    if (!this.doCreateSnapshot) throw this.#cannot("keep snapshots");
    return this.doCreateSnapshot(options);
  }

  /** Writes a file in the session. Rejects with NotSupportedError when the flavor cannot. */
  async uploadFile(path: string, content: ReadableStream<Uint8Array>, options: CallOptions = {}): Promise<void> {
    this.#ensureOpen();
    if (!this.doUploadFile) throw this.#cannot("take files");
    await this.doUploadFile(path, content, options);
  }

  /** The bytes of a file in the session. Rejects with NotSupportedError when the flavor cannot. */
  async downloadFile(path: string, options: CallOptions = {}): Promise<ReadableStream<Uint8Array>> {
    this.#ensureOpen();
    if (!this.doDownloadFile) throw this.#cannot("give files");
    return this.doDownloadFile(path, options);
  }

  /** Closes this handle for good; a second time does nothing. The session may live on: `attach` gives another handle. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.doClose();
  }

  /** Ends the session, then closes the handle. When ending fails the handle stays open, to try again. */
  async destroy(): Promise<void> {
    if (!this.doDestroy) throw this.#cannot("be destroyed");
    await this.doDestroy();
    await this.close();
  }

  /** What `await using` calls: `destroy` for sessions that were made with `destroyOnExit`, else `close`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await (this.#destroyOnExit ? this.destroy() : this.close());
  }

  #ensureOpen(): void {
    if (!this.#closed) return;
    throw new SandboxSessionClosedError(`The session ${this.id} was closed. Make a new one, or attach to it again.`);
  }

  #cannot(what: string): NotSupportedError {
    return new NotSupportedError(`Sessions of this sandbox cannot ${what}.`);
  }
}
