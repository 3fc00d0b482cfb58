/** The requirements in an egg's `requires.txt`, whose sections `[extra]`, `[:marker]` and `[extra:marker]` become markers, as in newer metadata. */
export function requirementsOfEgg(text: string): readonly string[] {
  const found: string[] = [];
  let condition = "";
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    const section = /^\[([^:\]]*)(?::(.*))?\]$/.exec(line);
    if (section !== null) condition = conditionOf(section[1] ?? "", section[2] ?? "");
    else if (line !== "" && !line.startsWith("#")) found.push(condition === "" ? line : `${line} ; ${condition}`);
  }
  return found;
}

function conditionOf(extra: string, marker: string): string {
  const ofExtra = extra === "" ? "" : `extra == "${extra}"`;
  if (marker === "" || ofExtra === "") return marker || ofExtra;
  return `(${marker}) and ${ofExtra}`;
}
