import process from "node:process";
import { runtime } from "./runtime.ts";

const starters = ["exec", "execFile", "execFileSync", "execSync", "fork", "spawn", "spawnSync"] as const;

/**
 * From now on code of this process starts no other programs: one in a session of its own would outlive it. Only under Bun; Deno refuses it to whoever
 * was not given the right. Native code is not held by this.
 */
export function forbidPrograms(): void {
  if (runtime.name !== "bun") return;
  const refuse = (): never => {
    throw new Error("programs may not be started here");
  };
  const refused = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, refuse]));
  Object.assign(process.getBuiltinModule("node:child_process"), refused(starters));
  Object.assign(Bun, refused(["spawn", "spawnSync", "$"]));
}
