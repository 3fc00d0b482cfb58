import { rmSync } from "node:fs";
import { uvEnvironment, uvProgram, uvPython, uvVersion } from "../pip/tools.ts";
import type { Tool } from "./tool.ts";

/** uv, which PyPI has as a package with the executable inside. */
export const uv: Tool = {
  name: "uv",
  version: uvVersion,
  path: uvProgram,
  ask: ["--version"],
  how: "bun test/setup/setup.ts",
  fetch: () => {
    rmSync(uvEnvironment, { recursive: true, force: true });
    return [
      ["python3", "-m", "venv", uvEnvironment],
      [uvPython, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", `uv==${uvVersion}`],
    ];
  },
};
