/** A path as people write it, without the help of a shell: `~` is the home folder. */
export function userPath(text: string): string {
  return text.replace(/^~(?=[/\\]|$)/, () => process.getBuiltinModule("node:os").homedir());
}
