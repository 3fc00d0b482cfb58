/**
 * The words of a command as a shell would take them apart: quotes and backslashes keep blanks; nothing else is special. On Windows
 * (`win32`) backslashes are part of paths.
 */
export function shellWords(text: string, platform = "posix"): readonly string[] {
  const escaped = platform === "win32" ? "" : String.raw`|\\(.)`;
  const piece = new RegExp(String.raw`'([^']*)'|"((?:[^"\\]|\\.)*)"${escaped}|(\s+)|(.)`, "gs");
  const words: string[] = [];
  let word: string | undefined;
  for (const match of text.matchAll(piece)) {
    const [whole, single, double] = match;
    if (/^\s/.test(whole)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      const quoted = platform === "win32" ? double : double?.replace(/\\(["\\$`])/g, "$1");
      word = (word ?? "") + (single ?? quoted ?? (whole.length === 2 ? whole.slice(1) : whole));
    }
  }
  return word === undefined ? words : [...words, word];
}
