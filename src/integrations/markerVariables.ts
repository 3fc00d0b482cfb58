import { machine, release, version as systemVersion } from "node:os";
import type { MarkerVariables } from "../core/python/markerVariables.ts";
import type { Installation } from "./interpreter.ts";

const systems: Readonly<Record<string, string>> = { linux: "Linux", darwin: "Darwin", win32: "Windows" };

/** What the markers of requirements may ask of a Python on this machine. */
export function markerVariables({ version, isPyPy }: Installation, platform: string): MarkerVariables {
  const full = version.join(".");
  return {
    os_name: platform === "win32" ? "nt" : "posix",
    sys_platform: platform,
    platform_machine: platform === "win32" ? windowsMachine() : machine(),
    platform_python_implementation: isPyPy ? "PyPy" : "CPython",
    platform_release: release(),
    platform_system: systems[platform] ?? platform,
    platform_version: systemVersion(),
    python_version: version.slice(0, 2).join("."),
    python_full_version: full,
    implementation_name: isPyPy ? "pypy" : "cpython",
    // PyPy has a version of its own, which no file tells.
    implementation_version: full,
  };
}

/** As Python spells it on Windows. */
function windowsMachine(): string {
  return machine() === "x86_64" ? "AMD64" : machine().toUpperCase();
}
