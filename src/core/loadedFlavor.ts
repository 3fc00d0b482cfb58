import type { Failure } from "./failure.ts";
import type { Field } from "./field/shape.ts";
import type { FlavorSpec } from "./flavor.ts";
import type { Configuration } from "./value/value.ts";

/** A flavor as data, with the fields that its schema describes. */
export interface DescribedFlavor {
  readonly spec: FlavorSpec;
  /** The fields of the configuration, in the order in which a form shows them. */
  readonly fields: readonly Field[];
}

/** A flavor whose schema can be asked: what forms, flags, describe and checks work from. Its implementation is still not loaded. */
export interface LoadedFlavor extends DescribedFlavor {
  /** Checks types and bounds; values must already be read as their fields' types (`readField`); `typed` holds them as they came, for the sentences. */
  readonly validate: (configuration: Configuration, typed?: Configuration) => readonly Failure[];
}
