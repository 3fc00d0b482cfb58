import { secretReferenceText } from "../../core/secretReference.ts";
import type { SecretKeys } from "../../usecases/secret/references.ts";

/** The references that a secret field may hold: `{{name.key}}` of every known secret, in their order. */
export function referenceOptions(secrets: readonly SecretKeys[]): readonly string[] {
  return secrets.flatMap(({ name, keys }) => keys.map((key) => secretReferenceText({ secret: name, key })));
}
