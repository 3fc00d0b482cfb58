/** A text with its ASCII letters in lower case: SQLite's LIKE, with which ZenML compares parts of names, takes only those as equal in either case. */
export function plainCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
