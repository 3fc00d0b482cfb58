import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zenmlEnvironment, zenmlPython, zenmlRequirements } from "../zenml/python.ts";
import { newEnvironment } from "./pythonEnvironment.ts";
import type { Tool } from "./tool.ts";

/** The real ZenML in an environment of its own, which any Python that it runs on makes. */
export const zenml: Tool = {
  name: "zenml",
  version: /^zenml==(\S+)$/m.exec(readFileSync(zenmlRequirements, "utf8"))?.[1] ?? "",
  path: zenmlPython,
  ask: [join(import.meta.dir, "installed.py"), "zenml", zenmlRequirements],
  how: "bun test/setup/setup.ts",
  fetch: () =>
    newEnvironment({ environment: zenmlEnvironment, python: zenmlPython, wanted: ["-r", zenmlRequirements] }),
};
