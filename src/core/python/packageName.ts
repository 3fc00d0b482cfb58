/** A package's name as it is compared: `Discord_py`, `discord.py` and `discord-py` are one. PEP 503. */
export function packageKey(name: string): string {
  return name.replace(/[-_.]+/g, "-").toLowerCase();
}
