import { join } from "node:path";

/** The catalogue of an installed ZenML as JSON text. Throws with what Python printed where it fails. */
export function askCatalogue(python: string): string {
  const child = Bun.spawnSync([python, join(import.meta.dir, "catalogue.py")], { stdout: "pipe", stderr: "pipe" });
  if (child.exitCode !== 0) throw new Error(`${python} could not be asked:\n${child.stderr.toString().trim()}`);
  return child.stdout.toString();
}
