/** A reference to one value of a secret: `{{name.key}}`. */
export interface SecretReference {
  readonly secret: string;
  readonly key: string;
}

/**
 * ZenML 0.98: utils/secret_utils.py. The whole text must match; name and key are split at the first dot. ZenML's own pattern, `\S+?\.\S+`, takes the
 * same texts, but reads a long one with many dots once for each of them.
 */
const pattern = /^\{\{\s*\S[^.\s]*\.\S+\s*\}\}$/;

/** Tells whether a value is a text of the form `{{name.key}}`. */
export function isSecretReference(value: unknown): value is string {
  return typeof value === "string" && pattern.test(value);
}

/** Splits `{{name.key}}`; undefined for any other text. */
export function parseSecretReference(text: string): SecretReference | undefined {
  if (!pattern.test(text)) return undefined;
  const inner = text.slice(2, -2);
  const dot = inner.indexOf(".");
  return { secret: inner.slice(0, dot).trim(), key: inner.slice(dot + 1).trim() };
}

/** Writes a reference the way ZenML's users write it. */
export function secretReferenceText(reference: SecretReference): string {
  return `{{${reference.secret}.${reference.key}}}`;
}
