import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { failure } from "../../core/failure.ts";
import type { PythonEnvironment } from "../../core/python/pythonEnvironment.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { programOnPath } from "../../platform/programOnPath.ts";
import type { Tool } from "./tool.ts";

/** The environment's own pip, or with `uv` the uv of PATH, else the one in the environment. Errors: not-found (there is no uv). */
export function chooseTool(
  { python, sitePackages }: PythonEnvironment,
  { uv, variables }: { readonly uv: boolean; readonly variables: Readonly<Record<string, string | undefined>> },
): Result<Tool> {
  if (!uv) return ok({ kind: "pip", version: pipVersion(sitePackages) });
  const beside = join(dirname(python), process.platform === "win32" ? "uv.exe" : "uv");
  const program = programOnPath("uv", variables.PATH ?? "") ?? (existsSync(beside) ? beside : undefined);
  if (program !== undefined) return ok({ kind: "uv", program });
  return err(
    failure("not-found", "There is no uv on PATH or in the environment.", {
      at: { option: "--uv" },
      hint: "Leave --uv out to use pip, or install uv: pip install uv.",
    }),
  );
}

function pipVersion(folders: readonly string[]): string | undefined {
  for (const folder of folders.filter(existsSync)) {
    const found = readdirSync(folder).flatMap((name) => /^pip-([\d.]+)\.(?:dist|egg)-info$/.exec(name)?.[1] ?? []);
    if (found[0] !== undefined) return found[0];
  }
  return undefined;
}
