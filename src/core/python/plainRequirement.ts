import { readRequirement } from "./requirement.ts";

/**
 * The name that a requirement is about, where it is a name with extras, versions and a marker and nothing else; undefined for what pip or uv would
 * take for an option, a file, a folder or an address (`-r…`, `./x`, `x @ https://…`), and for anything that is no requirement.
 */
export function plainRequirementName(text: string): string | undefined {
  const requirement = /^[A-Za-z0-9][ -~]*$/.test(text) ? readRequirement(text) : undefined;
  return requirement?.url === undefined ? requirement?.name : undefined;
}
