/** How long work may hold up what else waits, in milliseconds. */
export const slice = 3;

/** Lets keys and what else waits have their turn. */
export function otherWork(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
