/** So many characters of a text are read; more are scrolled past. */
const most = 2000;

/** A text that is to be read; of a very long one the beginning, and how many characters there are. */
export function beginningOf(text: string): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
  return `${head}… (${text.length.toLocaleString("en")} characters)`;
}
