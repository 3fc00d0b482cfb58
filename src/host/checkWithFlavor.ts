import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Failure } from "../core/failure.ts";
import { ok, type Result } from "../core/result.ts";
import { writeJson } from "../core/value/json.ts";
import type { Configuration } from "../core/value/value.ts";
import { fileInCopy } from "./fileInCopy.ts";
import { runChild } from "./runChild.ts";
import { readSourceFiles } from "./sourceFiles.ts";

/** A flavor whose present content may run, and a configuration to be checked with its own schema. */
export interface CheckWithFlavor {
  /** Absolute path of its file. */
  readonly path: string;
  readonly exportName: string;
  /** The content that was agreed to. */
  readonly hash: string;
  readonly flavorsFolder: string;
  readonly shown: (path: string) => string;
  readonly configuration: Configuration;
}

/**
 * Checks values with what only the code of a flavor can tell, such as a refinement: the content that was agreed to, whatever its file says by now.
 * Undefined: the file or the copy is gone, so that it was not asked. Errors: bad-data (the code did not come to an end).
 */
export async function checkWithFlavor(input: CheckWithFlavor): Promise<Result<readonly Failure[] | undefined>> {
  const { path, exportName, hash, flavorsFolder, shown, configuration } = input;
  const folder = join(flavorsFolder, hash);
  const copied = existsSync(path) ? fileInCopy(folder, path) : undefined;
  if (copied === undefined) return ok(undefined);
  const sources = readSourceFiles(join(folder, copied), () => shown(path));
  if (!sources.ok) return sources;
  const answer = await runChild({
    do: "check",
    folder,
    file: copied,
    shown: shown(path),
    exportName,
    packages: sources.value.packages,
    packagesFrom: dirname(path),
    configuration: writeJson(configuration),
  });
  return answer.ok ? ok(answer.value.failures) : answer;
}
