/** How many words in a row make a sentence somebody's own. */
const runLength = 8;

/** The words of a text in lower case, letters and digits only. */
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** All runs of eight words in a text. */
export function runsOf(text: string): readonly string[] {
  const words = wordsOf(text);
  return words
    .slice(0, Math.max(words.length - runLength + 1, 0))
    .map((_, at) => words.slice(at, at + runLength).join(" "));
}
