/** "an orchestrator", "a stack": the words with the article that they are spoken with. */
export function withArticle(words: string): string {
  return `${/^[aeiou]/i.test(words) ? "an" : "a"} ${words}`;
}
