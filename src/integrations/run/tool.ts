import type { PythonEnvironment } from "../../core/python/pythonEnvironment.ts";

/** A program that installs packages. */
export type Tool =
  /** The environment's own pip; `version` as far as files tell it. */
  | { readonly kind: "pip"; readonly version: string | undefined }
  /** `program` is an absolute path. */
  | { readonly kind: "uv"; readonly program: string };

/** What it shall do with packages. `upgrade`: take newer versions of what is named. `download`: fetch wheels to a folder. */
export type ToolWork =
  | { readonly kind: "install" | "upgrade"; readonly requirements: readonly string[] }
  | { readonly kind: "uninstall"; readonly packages: readonly string[] }
  | { readonly kind: "download"; readonly requirements: readonly string[]; readonly folder: string };

/** A program with its words, as they are given to the system. */
export interface CommandLine {
  readonly program: string;
  readonly words: readonly string[];
}

/** Into what. */
export type Target = Pick<PythonEnvironment, "python" | "prefix">;
