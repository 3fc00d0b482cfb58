import type { Requirement } from "../../core/python/requirement.ts";

/** The packages of a stack. */
export interface PackageNeeds {
  /** The name of the stack. */
  readonly name: string;
  readonly requirements: readonly Requirement[];
  /** Debian packages for the images of steps. */
  readonly aptPackages: readonly string[];
}
