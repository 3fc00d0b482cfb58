/** The present moment as rows keep it: ISO 8601 in UTC, to the millisecond. */
export function now(): string {
  return new Date().toISOString();
}
