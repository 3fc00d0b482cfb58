import type { MarkerVariables } from "./markerVariables.ts";

/** Why an environment was chosen, in the order in which it is looked for; `CONDA_PREFIX` of conda's own base environment comes last, as with uv. */
const environmentReasons = ["--python", "VIRTUAL_ENV", "CONDA_PREFIX", ".venv"] as const;

/** One of them. */
export type EnvironmentReason = (typeof environmentReasons)[number];

/** A place where Python packages are installed. Everything in it was read from files; no Python was started. */
export interface PythonEnvironment {
  /** Absolute path of the interpreter. Links are not followed: in a virtual environment the link is what makes it one. */
  readonly python: string;
  /** Whether a file is there. A virtual environment outlives the Python that it was made with. */
  readonly hasPython: boolean;
  /** The folder of the whole environment. */
  readonly prefix: string;
  /** `system`: Python's own folder, shared by all that have no environment. */
  readonly kind: "venv" | "conda" | "system";
  /** Where packages are looked for, the first that has one counts. */
  readonly sitePackages: readonly string[];
  /** "3.12.4"; "3.12" where no file tells the rest. */
  readonly version: string;
  readonly markers: MarkerVariables;
  readonly reason: EnvironmentReason;
}
