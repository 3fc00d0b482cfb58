import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { motoEnvironment, motoPython, motoRequirements, versitygwProgram } from "../s3/tools.ts";
import { newEnvironment } from "./pythonEnvironment.ts";
import type { Tool } from "./tool.ts";

const version = "1.8.0";
const source = "github.com/versity/versitygw/cmd/versitygw";

/** A real S3 server, which Go builds. Built so, it does not know its version by itself. */
export const versitygw: Tool = {
  name: "versitygw",
  version,
  path: versitygwProgram,
  ask: ["--version"],
  how: "bun test/setup/setup.ts; it wants Go 1.25 or newer",
  fetch: () => {
    const install = ["go", "install", `-ldflags=-X main.Version=${version}`, `${source}@v${version}`];
    return [["env", `GOBIN=${dirname(versitygwProgram)}`, ...install]];
  },
};

/** A second one, for keys that no file can have. */
export const moto: Tool = {
  name: "moto",
  version: /^moto==(\S+)$/m.exec(readFileSync(motoRequirements, "utf8"))?.[1] ?? "",
  path: motoPython,
  ask: [join(import.meta.dir, "installed.py"), "moto", motoRequirements],
  how: "bun test/setup/setup.ts",
  fetch: () => newEnvironment({ environment: motoEnvironment, python: motoPython, wanted: ["-r", motoRequirements] }),
};
