import process from "node:process";

/** What a program needs to start and to find its folders; nothing that could be a credential, and none of the variables that Bun and Deno obey. */
const passed = ["PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "DENO_DIR"];

/** The environment of a child that reads a flavor. */
export function childEnvironment(environment = process.env): Readonly<Record<string, string>> {
  const kept = passed.flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), NO_COLOR: "1" };
}
