import type { JsonSchema } from "../core/flavor.ts";

/** A method or accessor that an implementation of a type must have. */
export interface RequiredMember {
  /** As it stands in a class, without a body: `isdir(path: string, options?: CallOptions): Promise<boolean>`. */
  readonly signature: string;
  /** Only the base calls it. */
  readonly protected?: true;
  /** What it is for, in one line. */
  readonly says: string;
  /** What of `mlstack` the signature names. */
  readonly types: readonly string[];
}

/** What the bases of a component type ask of those who extend them. */
export interface BaseFacts {
  /** `ArtifactStore`, as in `BaseArtifactStore`, `BaseArtifactStoreConfig` and `BaseArtifactStoreFlavor`. */
  readonly name: string;
  /** The fields that every config of the type has. */
  readonly config: JsonSchema;
  readonly required: readonly RequiredMember[];
  /** The names of what it may have. */
  readonly optional: readonly string[];
}
