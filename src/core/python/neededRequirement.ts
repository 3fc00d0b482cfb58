/** A requirement with the integrations that ask for it. */
export interface NeededRequirement {
  /** As pip takes it (PEP 508), such as `s3fs>2022.3.0,!=2025.3.1`. */
  readonly text: string;
  /** Their names. */
  readonly integrations: readonly string[];
}
