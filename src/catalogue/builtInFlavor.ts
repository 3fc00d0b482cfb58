import type { FlavorEntry, FlavorSpec } from "../core/flavor.ts";
import type { FlavorDefinition } from "../core/schema/flavorDefinition.ts";

/** A line of the generated index: what lists show, and how to load the rest. */
export interface BuiltInFlavor {
  readonly entry: FlavorEntry;
  /** The flavor as the build wrote it down; needs no zod. */
  readonly spec: () => Promise<FlavorSpec>;
  /** Imports the flavor's module, and with it zod. */
  readonly load: () => Promise<FlavorDefinition>;
}
