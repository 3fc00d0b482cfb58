import { resolve } from "node:path";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { workingFolder } from "../../platform/workspace.ts";
import type { Env } from "../env.ts";
import { userPath } from "../text/userPath.ts";
import { isData, type ReadSource, type ReadSourceOptions, readSource } from "./readSource.ts";
import { type FlavorSource, shownPath } from "./source.ts";

/** Reads a flavor whose code is not run: what it says stands in a file of data. Errors: as `readSource`, usage (the file is no data). */
export async function readWithoutRunning(
  env: Env,
  source: FlavorSource,
  schema: string,
  options: ReadSourceOptions,
): Promise<Result<ReadSource>> {
  const data: FlavorSource = { words: schema, path: resolve(workingFolder(), userPath(schema)) };
  if (!isData(data))
    return err(
      failure("usage", `${schema} is no JSON file.`, {
        at: { option: "--schema" },
        hint: "Such as what mlstack artifact-store flavor describe s3 --output schema prints.",
      }),
    );
  const said = await readSource(env, data, options);
  if (!said.ok) return said;
  const { readSourceFiles } = await import("../../host/sourceFiles.ts");
  const files = readSourceFiles(source.path, shownPath);
  if (!files.ok) return files;
  return ok({ ...said.value, exportName: source.exportName ?? null, hash: files.value.hash });
}
