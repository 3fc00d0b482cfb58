import { secretReferenceText } from "../../core/secretReference.ts";

/** A known secret: its name and the names of its values. */
export interface SecretKeys {
  readonly name: string;
  readonly keys: readonly string[];
}

/** The references that a secret field may hold: `{{name.key}}` of every known secret, in their order. */
export function referenceOptions(secrets: readonly SecretKeys[]): readonly string[] {
  return secrets.flatMap(({ name, keys }) => keys.map((key) => secretReferenceText({ secret: name, key })));
}
