import type { ComponentTypeId } from "./componentType.ts";

/** A third-party tool whose Python packages ZenML needs for one or more flavors. ZenML 0.98: integrations/<name>/__init__.py. */
export interface Integration {
  /** What people write after `integration install`, and what a flavor names. */
  readonly name: string;
  /** Proper spelling for people: "Google Cloud". */
  readonly title: string;
  /** Python requirements as pip takes them (PEP 508). */
  readonly requirements: readonly string[];
  /** Names of packages that uninstalling it leaves, since others need them too. */
  readonly keptOnUninstall: readonly string[];
  /** Debian packages that the container images of steps need. */
  readonly aptPackages: readonly string[];
  /** The flavors that need it, in the order of the catalogue. */
  readonly flavors: readonly { readonly type: ComponentTypeId; readonly name: string }[];
}
