import type { SecretReference } from "../secretReference.ts";

/** Looks up the value behind a secret reference; undefined when the secret or the key does not exist. */
export type ResolveReference = (reference: SecretReference) => string | undefined;
