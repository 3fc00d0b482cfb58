import type { PythonEnvironment } from "./pythonEnvironment.ts";
import type { SharedRequirement } from "./sharedRequirement.ts";

/** What is done with the packages of integrations. `bundle`: fetched to a folder for a place without network. */
export type PackageWork = "install" | "upgrade" | "uninstall" | "bundle";

/** What would be done, told before anything is. */
export interface PackagePlan {
  readonly work: PackageWork;
  readonly environment: PythonEnvironment;
  /** The tool with its version as far as files tell it: "pip 24.0", "uv". */
  readonly toolName: string;
  /** The integrations that it is done for. */
  readonly integrations: readonly string[];
  /** Named, and nothing is to be done for them. */
  readonly skipped: readonly string[];
  /** What is given to the tool; names only where packages are removed. None: there is nothing to do. */
  readonly requirements: readonly SharedRequirement[];
  /** Packages that stay, since other integrations are known to need them too. */
  readonly kept: readonly string[];
  /** Sentences about packages of which no version fits all that is asked for: the tool will hardly find one. */
  readonly conflicts: readonly string[];
  /** Other integrations that are there and lose packages. */
  readonly losing: readonly string[];
  /** Where a bundle goes. */
  readonly folder?: string;
  /** The program with its words. */
  readonly command: { readonly program: string; readonly words: readonly string[] };
}
