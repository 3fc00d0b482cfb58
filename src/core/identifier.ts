const identifier = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;

/** Tells whether a text can name a field or a key of a secret: a Python identifier, as ZenML asks. */
export function isIdentifier(text: string): boolean {
  return identifier.test(text);
}
