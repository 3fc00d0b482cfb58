/** A new id for a row: UUID version 4, lower case, with dashes. */
export function newId(): string {
  return crypto.randomUUID();
}
