/** The flavor that `-f`, `--flavor` or their spellings with `=` name among the words of `register`, without reading the others. */
export function flavorWord(words: readonly string[]): string | undefined {
  for (const [i, word] of words.entries()) {
    if (word === "-f" || word === "--flavor") return words[i + 1];
    if (word.startsWith("--flavor=")) return word.slice("--flavor=".length);
    if (/^-f[^-]/.test(word)) return word.slice(2);
  }
  return undefined;
}
