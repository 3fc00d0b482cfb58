const name = "[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?";
const clause = "(?:===|==|!=|~=|<=|>=|<|>)\\s*[A-Za-z0-9.*+!_-]+";
const marker = "[A-Za-z0-9_.'\"<>=!~ ()*+-]+";
const plain = new RegExp(
  `^(${name})\\s*(?:\\[\\s*${name}(?:\\s*,\\s*${name})*\\s*\\])?\\s*(?:${clause}(?:\\s*,\\s*${clause})*)?\\s*(?:;\\s*${marker})?$`,
);

/**
 * The name that a requirement is about, where it is a name with extras, versions and a marker and nothing else; undefined for what pip or uv would
 * take for an option, a file, a folder or an address (`-r…`, `./x`, `x @ https://…`), and for anything that is no requirement.
 */
export function plainRequirementName(text: string): string | undefined {
  return plain.exec(text)?.[1];
}
