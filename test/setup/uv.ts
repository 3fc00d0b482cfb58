import { uvEnvironment, uvProgram, uvPython, uvVersion } from "../pip/tools.ts";
import { newEnvironment } from "./pythonEnvironment.ts";
import type { Tool } from "./tool.ts";

/** uv, which PyPI has as a package with the executable inside. */
export const uv: Tool = {
  name: "uv",
  version: uvVersion,
  path: uvProgram,
  ask: ["--version"],
  how: "bun test/setup/setup.ts",
  fetch: () => newEnvironment({ environment: uvEnvironment, python: uvPython, wanted: [`uv==${uvVersion}`] }),
};
