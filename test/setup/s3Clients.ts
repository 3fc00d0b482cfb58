import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { awsEnvironment, awsProgram, awsPython, s5cmdProgram } from "../s3/tools.ts";
import type { Tool } from "./tool.ts";

const s5cmdVersion = "2.3.0";
const awsVersion = "1.45.15";

/**
 * Other programs that copy to and from S3, beside which the benchmark shows ours. No suite needs them: the benchmark fetches them itself, and goes on without one
 * that cannot be had.
 */
export const s3Clients: Readonly<Record<"aws" | "s5cmd", Tool>> = {
  aws: {
    name: "aws",
    version: awsVersion,
    path: awsProgram,
    ask: ["--version"],
    how: "npm run bench -- clients",
    fetch: () => {
      rmSync(awsEnvironment, { recursive: true, force: true });
      return [
        ["python3", "-m", "venv", awsEnvironment],
        [awsPython, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", `awscli==${awsVersion}`],
      ];
    },
  },
  s5cmd: {
    name: "s5cmd",
    version: s5cmdVersion,
    path: s5cmdProgram,
    ask: ["version"],
    how: "npm run bench -- clients; it wants Go 1.20 or newer",
    fetch: () => {
      // Built so, it does not know its version by itself.
      const flags = `-ldflags=-X github.com/peak/s5cmd/v2/version.Version=v${s5cmdVersion}`;
      const install = ["go", "install", flags, `github.com/peak/s5cmd/v2@v${s5cmdVersion}`];
      return [["env", `GOBIN=${dirname(s5cmdProgram)}`, ...install]];
    },
  },
};
