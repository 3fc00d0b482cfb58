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
  /** It may also reach the network, the environment and all files: it runs what a component does. */
  readonly works?: boolean;
}

/** How this program is started again: the executable itself, or the runtime with the source file that it began with. */
export function ownProgram({ read, works = false }: ChildRights): ProgramCall {
  const file = process.execPath;
  if (runtime.isCompiled) return { file, words: [] };
  const main = fileURLToPath(new URL("../main.ts", import.meta.url));
  // Without the switch Bun would fetch packages that are not installed.
  if (runtime.name === "bun") return { file, words: ["--no-install", main] };
  const sources = fileURLToPath(new URL("../..", import.meta.url));
  const paths = [sources, ...read].map((path) => path.replaceAll(",", ",,")).join(",");
  const rights = works
    ? ["--allow-read", "--allow-write", "--allow-net", "--allow-env", "--allow-sys"]
    : [`--allow-read=${paths}`];
  const config = fileURLToPath(new URL("../../deno.json", import.meta.url));
  return {
    file,
    words: ["run", "--quiet", "--no-prompt", "--no-remote", "--config", config, ...rights, main],
  };
}
