/** A package that is installed, as its own metadata tells. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** The requirements of the package itself, those of its extras included. */
  readonly requires: readonly string[];
}

/** The packages of an environment. */
export interface InstalledPackages {
  /** The package of that name, as names are compared (`packageKey`). */
  find(key: string): InstalledPackage | undefined;
}
