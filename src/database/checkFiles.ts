import { readFileSync } from "node:fs";
import { join } from "node:path";
import { failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { LastCheck } from "../core/storeCheck.ts";
import { fileErrorCode, makePrivateFolder, writeWhole } from "../platform/files.ts";

/** How the last check of each component went. It belongs to this machine, not to the data: it is in no history, no backup and no export. */
export interface Checks {
  /** Undefined: never checked here, or nobody can tell any more. */
  get(component: string): LastCheck | undefined;
  /** Errors: cannot-write. */
  put(check: LastCheck): Result<void>;
}

/** The checks in a folder, a file for each component; it is made with the first of them. */
export function createChecks(folder: string): Checks {
  const pathOf = (component: string) => join(folder, `${component.replace(/[^\w-]/g, "_")}.json`);
  return {
    get: (component) => readCheck(pathOf(component)),
    put: (check) =>
      onDisk(() => {
        makePrivateFolder(folder);
        writeWhole(pathOf(check.component), JSON.stringify(check), { durable: false });
      }),
  };
}

/** A file that cannot be read says nothing. */
function readCheck(path: string): LastCheck | undefined {
  try {
    const check: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isCheck(check) ? check : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || fileErrorCode(error) !== undefined) return undefined;
    throw error;
  }
}

function isCheck(value: unknown): value is LastCheck {
  if (typeof value !== "object" || value === null) return false;
  const { component, rev, at, ok: isOk, wrote, message } = value as Partial<Record<keyof LastCheck, unknown>>;
  const isWhole = typeof component === "string" && typeof rev === "number" && typeof isOk === "boolean";
  const isTimed = typeof at === "string" && !Number.isNaN(Date.parse(at));
  return isWhole && isTimed && typeof wrote === "boolean" && (message === undefined || typeof message === "string");
}

function onDisk(work: () => void): Result<void> {
  try {
    return ok(work());
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === undefined) throw error;
    return err(failure("cannot-write", `The result of the check cannot be remembered: ${code}.`));
  }
}
