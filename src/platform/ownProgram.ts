import process from "node:process";
import { fileURLToPath } from "node:url";
import { runtime } from "./runtime.ts";

/** A program and the words that come before those meant for it. */
export interface ProgramCall {
  readonly file: string;
  readonly words: readonly string[];
}

/** What a child that runs this program may do where the runtime can hold it to that (Deno): only read these files and folders. */
export interface ChildRights {
  readonly read: readonly string[];
  /** It runs what a component does, and may also reach the network, the environment, and these files and folders to read and write. */
  readonly works?: "everywhere" | readonly string[];
}

/** How this program is started again: the executable itself, or the runtime with the source file that it began with. */
export function ownProgram({ read, works }: ChildRights): ProgramCall {
  const file = process.execPath;
  if (runtime.isCompiled) return { file, words: [] };
  const main = fileURLToPath(new URL("../main.ts", import.meta.url));
  // Without the switch Bun would fetch packages that are not installed.
  if (runtime.name === "bun") return { file, words: ["--no-install", main] };
  const sources = fileURLToPath(new URL("../..", import.meta.url));
  const rights = [
    works === "everywhere" ? "--allow-read" : `--allow-read=${pathList([sources, ...read, ...(works ?? [])])}`,
    ...(works === undefined ? [] : ["--allow-net", "--allow-env", "--allow-sys"]),
    ...(works === undefined ? [] : [works === "everywhere" ? "--allow-write" : `--allow-write=${pathList(works)}`]),
  ];
  const config = fileURLToPath(new URL("../../deno.json", import.meta.url));
  return {
    file,
    words: ["run", "--quiet", "--no-prompt", "--no-remote", "--config", config, ...rights, main],
  };
}

function pathList(paths: readonly string[]): string {
  return paths.map((path) => path.replaceAll(",", ",,")).join(",");
}
