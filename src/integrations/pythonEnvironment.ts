import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import process from "node:process";
import { failure } from "../core/failure.ts";
import type { EnvironmentReason, PythonEnvironment } from "../core/python/pythonEnvironment.ts";
import { err, ok, type Result } from "../core/result.ts";
import { programOnPath } from "../platform/programOnPath.ts";
import { prefixOf, pythonIn, readInstallation } from "./interpreter.ts";
import { markerVariables } from "./markerVariables.ts";

/** Where an environment is looked for; absent parts are those of this process. */
export interface FindEnvironment {
  /** `--python`: an interpreter, the folder of an environment, or a program's name such as `python3.12`, looked for on PATH. */
  readonly python?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly folder?: string;
  readonly platform?: string;
}

/**
 * Finds the environment that packages are installed in: `--python`, `VIRTUAL_ENV`, `CONDA_PREFIX`, `.venv` here or above. Reads a few small files
 * and starts nothing. Errors: not-found (what is named is none), no-environment (there is none).
 */
export function findEnvironment(input: FindEnvironment = {}): Result<PythonEnvironment> {
  const { environment = process.env, folder = process.cwd(), platform = process.platform } = input;
  const { VIRTUAL_ENV, CONDA_PREFIX, CONDA_DEFAULT_ENV } = environment;
  if (input.python !== undefined) return named(input.python, environment.PATH ?? "", folder, platform);
  if (VIRTUAL_ENV) return atPrefix(resolve(folder, VIRTUAL_ENV), "VIRTUAL_ENV", platform);
  // conda's base environment is active in every shell of many people, and says little.
  const isBase = CONDA_DEFAULT_ENV === "base" || CONDA_DEFAULT_ENV === "root";
  if (CONDA_PREFIX && !isBase) return atPrefix(resolve(folder, CONDA_PREFIX), "CONDA_PREFIX", platform);
  const near = foldersAbove(folder).find((each) => existsSync(join(each, ".venv", "pyvenv.cfg")));
  if (near !== undefined) return atPrefix(join(near, ".venv"), ".venv", platform);
  if (CONDA_PREFIX) return atPrefix(resolve(folder, CONDA_PREFIX), "CONDA_PREFIX", platform);
  return err(
    failure(
      "no-environment",
      `There is no Python environment: none is active, and there is no .venv in ${folder} or above.`,
      {
        hint: "Activate one, make one with python3 -m venv .venv or uv venv, or name one with --python PATH.",
      },
    ),
  );
}

function foldersAbove(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}

function named(text: string, path: string, folder: string, platform: string): Result<PythonEnvironment> {
  const isName = !/[/\\]/.test(text) && !existsSync(resolve(folder, text));
  const python = isName ? programOnPath(text, path, platform) : resolve(folder, text);
  if (python === undefined || !existsSync(python)) {
    return err(
      failure("not-found", `There is no Python ${text}${isName ? " on PATH" : ""}.`, {
        at: { option: "--python" },
        hint: "Name an interpreter, such as .venv/bin/python, or the folder of an environment.",
      }),
    );
  }
  return statSync(python).isDirectory()
    ? atPrefix(python, "--python", platform)
    : described(prefixOf(python), python, "--python", platform);
}

function atPrefix(prefix: string, reason: EnvironmentReason, platform: string): Result<PythonEnvironment> {
  return described(prefix, pythonIn(prefix, platform), reason, platform);
}

function described(
  prefix: string,
  python: string,
  reason: EnvironmentReason,
  platform: string,
): Result<PythonEnvironment> {
  const found = readInstallation(prefix, python, platform);
  if (found === undefined) return err(notOne(reason === "--python" ? python : prefix, reason));
  const { kind, sitePackages, version } = found;
  return ok({
    python,
    hasPython: existsSync(python),
    prefix,
    kind,
    sitePackages,
    version: version.join("."),
    markers: markerVariables(found, platform),
    reason,
  });
}

function notOne(path: string, reason: EnvironmentReason) {
  if (reason === "--python") {
    const isShim = basename(dirname(path)) === "shims";
    return failure("not-found", `${path} is in no Python environment that can be read.`, {
      at: { option: "--python" },
      hint: isShim
        ? "It starts another Python: name that one, which pyenv which python tells."
        : "Name an interpreter, such as .venv/bin/python, or the folder of an environment.",
    });
  }
  return failure("not-found", `${reason} names ${path}, where there is no Python environment.`, {
    hint: `Unset ${reason}, activate an environment that is there, or name one with --python PATH.`,
  });
}
