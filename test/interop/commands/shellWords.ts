/** Reads a text for a shell as `sh` does: the words of each command, the program first. `variables` are set for it. */
export function shellWords(
  text: string,
  variables: Readonly<Record<string, string>> = {},
): readonly (readonly string[])[] {
  const program = (name: string) => `${name}() { printf '%s\\0' ${name} "$@" end-of-command; }\n`;
  const done = Bun.spawnSync(["sh", "-c", `${program("mlstack")}${program("zenml")}${text}`], {
    env: { ...variables },
  });
  if (done.exitCode !== 0) throw new Error(done.stderr.toString());
  const commands: string[][] = [];
  let words: string[] = [];
  for (const word of done.stdout.toString().split("\0").slice(0, -1)) {
    if (word !== "end-of-command") words.push(word);
    else {
      commands.push(words);
      words = [];
    }
  }
  return commands;
}
