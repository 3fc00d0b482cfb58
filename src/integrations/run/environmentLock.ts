import { readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { createWhole, fileErrorCode } from "../../platform/files.ts";
import { isRunning, ownProcess } from "../../platform/processes.ts";

/** What helps where an environment belongs to somebody else. */
export const ownEnvironmentHint =
  "Make an environment of your own, python3 -m venv .venv or uv venv, and give --python .venv.";

/** Gives an environment free again. */
export type Release = () => void;

const attempts = 3;

/**
 * Takes an environment for this process, so that no two change it at once: a small file in its folder. One whose process has ended is taken over.
 * Errors: busy, not-permitted, cannot-write.
 */
export function lockEnvironment(prefix: string): Result<Release> {
  const path = join(prefix, ".mlstack-lock");
  for (let i = 0; i < attempts; i++) {
    try {
      writeLock(path, ownProcess);
      return ok(() => rmSync(path, { force: true }));
    } catch (error) {
      const code = fileErrorCode(error);
      if (code !== "EEXIST") return err(notWritable(prefix, code));
      const holder = holderOf(path);
      if (holder !== undefined && isRunning(holder)) return err(busy(prefix, holder, path));
      removeAbandoned(path);
    }
  }
  return err(busy(prefix, holderOf(path), path));
}

function writeLock(path: string, holder: number): void {
  createWhole(path, String(holder), { mode: 0o644, durable: false });
}

/** Another process may do the same at this moment and be the new holder already: what is not abandoned gets its place back. */
function removeAbandoned(path: string): void {
  const aside = `${path}-${ownProcess}`;
  try {
    renameSync(path, aside);
    const holder = holderOf(aside);
    if (holder !== undefined && isRunning(holder)) writeLock(path, holder);
  } catch (error) {
    // Somebody was quicker, with the removal or with a lock of their own.
    if (!["ENOENT", "EEXIST"].includes(fileErrorCode(error) ?? "")) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function holderOf(path: string): number | undefined {
  try {
    const id = Number(readFileSync(path, "utf8"));
    return Number.isInteger(id) && id > 0 ? id : undefined;
  } catch {
    return undefined;
  }
}

function busy(prefix: string, holder: number | undefined, path: string) {
  const who = holder === undefined ? "Another mlstack" : `Another mlstack (process ${holder})`;
  return failure("busy", `${who} is changing the environment ${prefix}.`, {
    hint: `Wait until it has ended. If there is no such process any more, remove ${path}.`,
  });
}

function notWritable(prefix: string, code: string | undefined) {
  if (code === "ENOSPC") return failure("cannot-write", `The disk of ${prefix} is full.`, { hint: "Free some space." });
  return failure("not-permitted", `You may not change the environment ${prefix} (${code ?? "unknown reason"}).`, {
    hint: ownEnvironmentHint,
  });
}
