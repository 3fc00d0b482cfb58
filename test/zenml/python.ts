import { join } from "node:path";

/** Where `test/setup` makes the environment with the real ZenML. */
export const zenmlEnvironment = join(import.meta.dir, "../.tools/zenml");

/** The Python of that environment. */
export const zenmlPython = join(zenmlEnvironment, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");

/** What is installed in it, all at fixed versions. */
export const zenmlRequirements = join(import.meta.dir, "requirements.txt");
