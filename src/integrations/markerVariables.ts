import process from "node:process";
import type { MarkerVariables } from "../core/python/markerVariables.ts";
import type { Installation } from "./interpreter.ts";

const systems: Readonly<Record<string, string>> = { linux: "Linux", darwin: "Darwin", win32: "Windows" };

/** What the markers of requirements may ask of a Python on this machine. */
export function markerVariables({ version, isPyPy }: Installation, platform: string): MarkerVariables {
  const full = version.join(".");
  return {
    os_name: platform === "win32" ? "nt" : "posix",
    sys_platform: platform,
    // Few markers ask for these, and loading `os` takes a while.
    get platform_machine() {
      return machineFor(platform);
    },
    get platform_release() {
      return process.getBuiltinModule("node:os").release();
    },
    get platform_version() {
      return process.getBuiltinModule("node:os").version();
    },
    platform_python_implementation: isPyPy ? "PyPy" : "CPython",
    platform_system: systems[platform] ?? platform,
    python_version: version.slice(0, 2).join("."),
    python_full_version: full,
    implementation_name: isPyPy ? "pypy" : "cpython",
    // PyPy has a version of its own, which no file tells.
    implementation_version: full,
  };
}

/** As Python spells it: on Windows in its own way. */
function machineFor(platform: string): string {
  const machine = process.getBuiltinModule("node:os").machine();
  if (platform !== "win32") return machine;
  return machine === "x86_64" ? "AMD64" : machine.toUpperCase();
}
