import { join } from "node:path";

const tools = join(import.meta.dir, "../.tools");

/** Where `test/setup` puts the S3 server that keeps objects as files. */
export const versitygwProgram = join(tools, process.platform === "win32" ? "versitygw.exe" : "versitygw");

/** Where `test/setup` makes the environment with moto, which keeps any key. */
export const motoEnvironment = join(tools, "moto");

/** The Python of that environment. */
export const motoPython = join(motoEnvironment, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");

/** What is installed in it, all at fixed versions. */
export const motoRequirements = join(import.meta.dir, "requirements.txt");
