import type { Field } from "../../core/field/shape.ts";
import { parseSecretReference, secretReferenceText } from "../../core/secretReference.ts";
import type { SecretKeys } from "../../usecases/secret/references.ts";

/** The references that a secret field may hold: `{{name.key}}` of every known secret, in their order. */
export function referenceOptions(secrets: readonly SecretKeys[]): readonly string[] {
  return secrets.flatMap(({ name, keys }) => keys.map((key) => secretReferenceText({ secret: name, key })));
}

/** The reference that a field most likely wants: the one its example shows, else one to a key of that name, else one to a key named as the field. */
export function likelyReference(
  references: readonly string[],
  { name, example }: Pick<Field, "name" | "example">,
): string | undefined {
  const shown = typeof example === "string" ? parseSecretReference(example) : undefined;
  const keyOf = (reference: string) => parseSecretReference(reference)?.key;
  return (
    references.find((reference) => reference === example) ??
    references.find((reference) => shown !== undefined && keyOf(reference) === shown.key) ??
    references.find((reference) => keyOf(reference) === name)
  );
}
