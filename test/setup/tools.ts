import { existsSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../package.json";
import { moto, versitygw } from "./s3.ts";
import type { Tool } from "./tool.ts";
import { uv } from "./uv.ts";
import { zenml } from "./zenml.ts";

const root = join(import.meta.dir, "../..");

/** All tools: those of npm, and what `test/setup` fetches to `test/.tools`. */
export const tools: readonly Tool[] = [
  {
    name: "bun",
    version: manifest.devDependencies.bun,
    path: process.execPath,
    ask: ["--version"],
    how: "npm install",
  },
  {
    name: "deno",
    version: manifest.devDependencies.deno,
    path: join(root, "node_modules/.bin/deno"),
    ask: ["--version"],
    how: "npm install; if it is there, were its install scripts allowed? see allowScripts in package.json",
  },
  zenml,
  uv,
  versitygw,
  moto,
];

/** Why a tool cannot be used, or undefined when it is there at its version. */
export function missing(tool: Tool): string | undefined {
  if (!existsSync(tool.path)) return `${tool.name} ${tool.version} is not installed (${tool.how})`;
  const { stdout, exitCode } = Bun.spawnSync([tool.path, ...tool.ask], { stderr: "ignore" });
  const printed = stdout.toString();
  if (exitCode !== 0) return `${tool.name} does not start (${tool.how})`;
  return printed.includes(tool.version)
    ? undefined
    : `${tool.name} ${tool.version} is wanted, this is ${printed.trim().split("\n")[0]} (${tool.how})`;
}

/** Fetches a tool. Why it cannot be used then, or undefined. */
export function fetchTool(tool: Tool): string | undefined {
  for (const command of tool.fetch?.() ?? []) {
    const { exitCode, stderr, stdout } = Bun.spawnSync([...command], { stdout: "pipe", stderr: "pipe" });
    if (exitCode !== 0) return `${command.join(" ")} failed:\n${stdout}${stderr}`.trim();
  }
  return missing(tool);
}

/** The tool of that name, or a reason why it cannot be used. */
export function missingTool(name: string): string | undefined {
  const tool = tools.find((one) => one.name === name);
  return tool ? missing(tool) : `no tool is called ${name}`;
}
