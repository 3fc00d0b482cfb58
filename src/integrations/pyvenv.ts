import { basename, dirname, join } from "node:path";
import { textOf } from "./quietFiles.ts";

/** What `pyvenv.cfg` says of a virtual environment. */
export interface VenvConfig {
  /** The folder of the Python that it was made with; undefined where it is not told. */
  readonly basePrefix: string | undefined;
  /** The parts of the version that are told. */
  readonly version: readonly string[];
  readonly isPyPy: boolean;
  /** Packages of that Python count as well. */
  readonly seesSystem: boolean;
}

/** Reads the file as venv, virtualenv and uv write it; undefined where there is none. */
export function readVenvConfig(prefix: string): VenvConfig | undefined {
  const text = textOf(join(prefix, "pyvenv.cfg"));
  if (text === undefined) return undefined;
  const value = (key: string) => new RegExp(`^[ \\t]*${key}[ \\t]*=(.*)$`, "im").exec(text)?.[1]?.trim();
  const home = value("home");
  return {
    basePrefix: home === undefined || basename(home).toLowerCase() !== "bin" ? home : dirname(home),
    version: versionParts(value("version_info") ?? value("version") ?? ""),
    isPyPy: /pypy/i.test(value("implementation") ?? ""),
    seesSystem: value("include-system-site-packages")?.toLowerCase() === "true",
  };
}

/** `["3", "12", "4"]` of "3.12.4.final.0", two parts of "3.12", none of anything else. */
export function versionParts(text: string): readonly string[] {
  const found = /^(\d+)\.(\d+)(?:\.(\d+))?/.exec(text)?.slice(1) ?? [];
  return found.filter((part) => part !== undefined);
}
