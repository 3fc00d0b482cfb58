import { join } from "node:path";

/** The version of uv that is tested with. */
export const uvVersion = "0.13.9";

/** Where `test/setup` makes the environment that uv is installed in. */
export const uvEnvironment = join(import.meta.dir, "../.tools/uv");

const programs = join(uvEnvironment, process.platform === "win32" ? "Scripts" : "bin");

/** The folder of uv. */
export const uvFolder = programs;

/** uv itself. */
export const uvProgram = join(programs, "uv");

/** A Python to make environments with. */
export const uvPython = join(programs, "python");
