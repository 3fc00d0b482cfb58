/** A requirement as it is written, and the integrations that have it. */
export interface SharedRequirement {
  /** As pip takes it (PEP 508), such as `s3fs>2022.3.0,!=2025.3.1`. */
  readonly requirement: string;
  /** By name. */
  readonly integrations: readonly string[];
}
