/** The words after the program's name. Bun, an executable made by Bun and Deno all put two words of their own before them. */
export function programArguments(): readonly string[] {
  return process.argv.slice(2);
}
