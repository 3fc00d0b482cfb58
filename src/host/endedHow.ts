/** How a child ended that nobody told to, as the end of a sentence, with the last words of what it said about it. */
export function endedHow(status: number | null, signal: string | null, said: string): string {
  const how = signal === null ? `with status ${status}` : `by ${signal}`;
  // Runtimes print the lines of the code around it, too.
  const lines = said.trim().split("\n");
  const last = lines.find((line) => /^\w*error\b.*:/i.test(line)) ?? lines.at(-1) ?? "";
  return `${how}${last === "" ? "" : `: ${last.trim()}`}`;
}
