import process from "node:process";

/** What a program needs to start and to find its folders; nothing that could be a credential. */
const passed = ["PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "DENO_DIR"];

/** What Bun and Deno themselves obey: it could run other code in the child, or lead it elsewhere. */
const obeyed = /^(BUN_|DENO_(?!DIR$)|NODE_OPTIONS$|NODE_PATH$)/;

/** The environment of a child: little for one that only reads a flavor, all but what its runtime obeys for one that does a component's work. */
export function childEnvironment(works: boolean, environment = process.env): Readonly<Record<string, string>> {
  const kept = Object.entries(environment).flatMap(([name, value]) => {
    const isPassed = works ? !obeyed.test(name) : passed.includes(name);
    return value !== undefined && isPassed ? [[name, value] as const] : [];
  });
  return { ...Object.fromEntries(kept), NO_COLOR: "1" };
}
