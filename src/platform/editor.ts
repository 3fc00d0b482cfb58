import type { ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What is to be edited, and by which program. */
export interface EditorInput {
  readonly text: string;
  /** How the file is called: editors know by its end what it holds. */
  readonly fileName: string;
  /** The program and its first arguments; the file comes last. */
  readonly command: readonly string[];
}

/** How an editor ended: with the text of the file, or why there is none. */
export type EditorEnd =
  | { readonly kind: "edited"; readonly text: string }
  /** `code` is that of the file system or of the start, such as `ENOENT`; undefined: it is no UTF-8 text, or too large. */
  | { readonly kind: "not-started" | "unreadable"; readonly code: string | undefined }
  | { readonly kind: "failed"; readonly status: number | string };

/** More than this nobody typed, in bytes. */
const mostBytes = 2 ** 22;

/** How long an editor may take to leave the terminal when it is asked to, in milliseconds. */
const leaveTime = 300;
const lookEvery = 5;

/** An editor that runs, and the folder of its file. */
interface OpenEditor {
  readonly folder: string;
  child?: ChildProcess;
}

const openEditors = new Set<OpenEditor>();

/**
 * Lets a person edit a text in a program of their own, which has the terminal meanwhile: the caller must have given it away. The file lies in a folder that
 * only its owner may enter, and is removed when the program has ended, whatever happened.
 */
export async function runEditor({ text, fileName, command }: EditorInput): Promise<EditorEnd> {
  const { tmpdir } = process.getBuiltinModule("node:os");
  const folder = mkdtempSync(join(tmpdir(), "mlstack-edit-"));
  const editor: OpenEditor = { folder };
  openEditors.add(editor);
  try {
    const file = join(folder, fileName);
    writeFileSync(file, text, { mode: 0o600, flag: "wx" });
    const end = await ended(command, file, editor);
    return end ?? edited(file);
  } finally {
    openEditors.delete(editor);
    removeFolder(folder);
  }
}

/**
 * Ends the editors that are open and removes their files, for a program that dies: nothing is awaited. An editor that is asked to end gives the terminal back
 * itself; one that does not listen is ended all the same.
 */
export function endEditors(): void {
  for (const { folder, child } of openEditors) {
    if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null) endNow(child, child.pid);
    removeFolder(folder);
  }
}

function endNow(child: ChildProcess, pid: number): void {
  child.kill("SIGTERM");
  const sleep = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < leaveTime; waited += lookEvery) {
    if (isGone(pid)) return;
    Atomics.wait(sleep, 0, 0, lookEvery);
  }
  child.kill("SIGKILL");
  if (process.platform === "win32") return;
  process.getBuiltinModule("node:child_process").spawnSync("stty", ["sane"], { stdio: "inherit" });
}

/** Whether a child has ended, which may not have been noticed yet. Only Linux tells; elsewhere it takes the whole time. */
function isGone(pid: number): boolean {
  if (process.platform !== "linux") return false;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat.slice(stat.lastIndexOf(")") + 2).startsWith("Z");
  } catch {
    return true;
  }
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs the program; undefined when all went well. */
function ended(
  [program = "", ...words]: readonly string[],
  file: string,
  editor: OpenEditor,
): Promise<EditorEnd | undefined> {
  return new Promise((resolve) => {
    let child: ChildProcess;
    try {
      child = process.getBuiltinModule("node:child_process").spawn(program, [...words, file], { stdio: "inherit" });
    } catch (error) {
      return resolve({ kind: "not-started", code: codeOf(error) });
    }
    editor.child = child;
    child.once("error", (error) => resolve({ kind: "not-started", code: codeOf(error) }));
    child.once("exit", (status, signal) =>
      resolve(status === 0 ? undefined : { kind: "failed", status: status ?? signal ?? 1 }),
    );
  });
}

function edited(file: string): EditorEnd {
  try {
    if (statSync(file).size > mostBytes) return { kind: "unreadable", code: undefined };
    return { kind: "edited", text: new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file)) };
  } catch (error) {
    return { kind: "unreadable", code: codeOf(error) };
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" && /^E[A-Z]+$/.test(error.code)
    ? error.code
    : undefined;
}
