import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { failure } from "../../core/failure.ts";
import type { PythonEnvironment } from "../../core/python/pythonEnvironment.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { programOnPath } from "../../platform/programOnPath.ts";
import type { Tool } from "./tool.ts";

/** Which tool is wanted; `any`: pip, or uv where the environment has no pip. */
export type WantedTool = "pip" | "uv" | "any";

/** The environment's own pip, or the uv of PATH, else the one in the environment. Errors: not-found (there is no uv). */
export function chooseTool(
  { python, sitePackages }: PythonEnvironment,
  wanted: WantedTool,
  variables: Readonly<Record<string, string | undefined>>,
): Result<Tool> {
  const version = wanted === "uv" ? undefined : pipVersion(sitePackages);
  const isPip = wanted === "pip" || version !== undefined;
  const program = isPip ? undefined : findUv(python, variables.PATH ?? "");
  if (program !== undefined) return ok({ kind: "uv", program });
  if (wanted !== "uv") return ok({ kind: "pip", version });
  return err(
    failure("not-found", "There is no uv on PATH or in the environment.", {
      at: { option: "--uv" },
      hint: "Leave --uv out to use pip, or install uv: pip install uv.",
    }),
  );
}

function findUv(python: string, path: string): string | undefined {
  const beside = join(dirname(python), process.platform === "win32" ? "uv.exe" : "uv");
  return programOnPath("uv", path) ?? (existsSync(beside) ? beside : undefined);
}

function pipVersion(folders: readonly string[]): string | undefined {
  for (const folder of folders.filter(existsSync)) {
    const found = readdirSync(folder).flatMap((name) => /^pip-([\d.]+)\.(?:dist|egg)-info$/.exec(name)?.[1] ?? []);
    if (found[0] !== undefined) return found[0];
  }
  return undefined;
}
