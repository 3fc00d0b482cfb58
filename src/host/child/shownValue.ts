/** A value as JSON for a sentence, cut where it is longer than `most` characters. */
export function shownValue(value: unknown, most: number): string {
  const text = JSON.stringify(value, (_, each) => (typeof each === "bigint" ? `${each}n` : each)) ?? String(value);
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
