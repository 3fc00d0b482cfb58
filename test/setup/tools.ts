import { existsSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../package.json";

const root = join(import.meta.dir, "../..");

/** A program that a suite needs, at the one version we test with. */
export type Tool = {
  name: string;
  version: string;
  path: string;
  /** Words that make it print its version. */
  ask: readonly string[];
};

/** All tools come from npm; what a later suite needs besides goes to `test/.tools` and is fetched here. */
export const tools: readonly Tool[] = [
  { name: "bun", version: manifest.devDependencies.bun, path: process.execPath, ask: ["--version"] },
  {
    name: "deno",
    version: manifest.devDependencies.deno,
    path: join(root, "node_modules/.bin/deno"),
    ask: ["--version"],
  },
];

/** Why a tool cannot be used, or undefined when it is there at its version. */
export function missing(tool: Tool): string | undefined {
  if (!existsSync(tool.path)) return `${tool.name} ${tool.version} is not installed (npm install)`;
  const { stdout, exitCode } = Bun.spawnSync([tool.path, ...tool.ask], { stderr: "ignore" });
  const printed = stdout.toString();
  if (exitCode !== 0)
    return `${tool.name} does not start (were its install scripts allowed? see allowScripts in package.json)`;
  return printed.includes(tool.version)
    ? undefined
    : `${tool.name} ${tool.version} is wanted, this is ${printed.trim().split("\n")[0]}`;
}

/** The tool of that name, or a reason why it cannot be used. */
export function missingTool(name: string): string | undefined {
  const tool = tools.find((one) => one.name === name);
  return tool ? missing(tool) : `no tool is called ${name}`;
}
