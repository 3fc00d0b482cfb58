import { plainRequirementName } from "../../core/python/plainRequirement.ts";
import type { CommandLine, Target, Tool, ToolWork } from "./tool.ts";

/**
 * What is run to do the work. Requirements stand behind `--`, so that none is read as an option; `-I` keeps a `pip.py` of the working folder out.
 * Throws for a requirement that is not plain: those of integrations all are.
 */
export function commandLine(tool: Tool, target: Target, work: ToolWork): CommandLine {
  const last = work.kind === "uninstall" ? work.packages : work.requirements;
  const named = last.map((text) => nameOf(text));
  return tool.kind === "uv"
    ? { program: tool.program, words: [...uvWords(target, work, named), "--", ...last] }
    : { program: target.python, words: [...pipWords(tool.version, work), "--", ...last] };
}

/** What makes an environment in a folder. */
export function createWords(kind: "venv" | "uv", folder: string): readonly string[] {
  return kind === "uv"
    ? ["venv", "--no-project", "--no-python-downloads", "--color", "never", "--", folder]
    : ["-I", "-m", "venv", "--", folder];
}

function nameOf(text: string): string {
  const name = plainRequirementName(text);
  if (name === undefined) throw new Error(`${JSON.stringify(text)} is no plain requirement`);
  return name;
}

const quiet = ["--no-input", "--disable-pip-version-check", "--no-color"];

function pipWords(version: string | undefined, work: ToolWork): readonly string[] {
  const pip = ["-I", "-u", "-m", "pip"];
  const bar = ["--progress-bar", tellsBytes(version) ? "raw" : "off"];
  switch (work.kind) {
    case "install":
      return [...pip, "install", ...quiet, ...bar];
    case "upgrade":
      return [...pip, "install", "--upgrade", ...quiet, ...bar];
    case "uninstall":
      return [...pip, "uninstall", "--yes", ...quiet];
    case "download":
      return [...pip, "download", "--dest", work.folder, ...quiet, ...bar];
  }
}

/** pip 24.1 and later can tell how far a download is without a terminal. */
function tellsBytes(version: string | undefined): boolean {
  const [major = 0, minor = 0] = (version ?? "").split(".").map(Number);
  return major > 24 || (major === 24 && minor >= 1);
}

function uvWords({ python }: Target, work: ToolWork, named: readonly string[]): readonly string[] {
  const into = ["--python", python, "--color", "never", "--no-python-downloads"];
  switch (work.kind) {
    case "install":
      return ["pip", "install", ...into];
    case "upgrade":
      // `--upgrade` would also renew all that they need, which pip does not.
      return ["pip", "install", ...into, ...named.flatMap((name) => ["--upgrade-package", name])];
    case "uninstall":
      return ["pip", "uninstall", ...into];
    case "download":
      throw new Error("uv downloads nothing to a folder");
  }
}
