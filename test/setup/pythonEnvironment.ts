import { rmSync } from "node:fs";

/** A Python environment that holds packages. */
export interface PythonPackages {
  readonly environment: string;
  /** Its interpreter. */
  readonly python: string;
  /** As pip takes them: `uv==0.13.9`, or `-r` with a file of pins. */
  readonly wanted: readonly string[];
}

/** Clears an environment away, and gives the commands that make it anew. */
export function newEnvironment({ environment, python, wanted }: PythonPackages): readonly (readonly string[])[] {
  rmSync(environment, { recursive: true, force: true });
  return [
    ["python3", "-m", "venv", environment],
    [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...wanted],
  ];
}
