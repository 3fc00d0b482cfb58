import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { type Failure, failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { suggest } from "../../core/suggest.ts";
import { type Workspace, workingFolder } from "../../platform/workspace.ts";
import { userPath } from "../text/userPath.ts";

/** Where a flavor is written. */
export interface FlavorSource {
  /** What was typed. */
  readonly words: string;
  /** Absolute. */
  readonly path: string;
  /** The class in it; absent: the only flavor that it exports. */
  readonly exportName?: string;
}

const codeEnds = [".ts", ".mts", ".tsx", ".js", ".mjs"];

/**
 * Finds the file that words name: `flavors.my_flavor.MyFlavor` from the root of the workspace, else `path/to/file.ts`, with `#MyFlavor` or without.
 * Errors: not-found (with what was likely meant), usage.
 */
export function findSource(workspace: Workspace, words: string): Result<FlavorSource> {
  if (words.trim() === "")
    return err(failure("usage", "Name the flavor.", { hint: "Such as flavors.my_flavor.MyFlavor, or a file." }));
  return isPath(words) ? fileSource(workspace, words) : dottedSource(workspace, words);
}

function isPath(words: string): boolean {
  return /[/\\#]/.test(words) || [...codeEnds, ".json", ".py"].some((end) => words.endsWith(end));
}

function fileSource({ root }: Workspace, words: string): Result<FlavorSource> {
  const [name = "", exportName] = words.split("#");
  const here = resolve(workingFolder(), userPath(name));
  const path = existsSync(here) ? here : resolve(root, userPath(name));
  if (path.endsWith(".py")) return err(pythonOnly(words, shownPath(path)));
  if (!existsSync(path)) {
    // A link that leads nowhere is listed, too.
    const others = filesIn(dirname(path)).filter((each) => each !== basename(path));
    const near = suggest(basename(path), others);
    return err(
      failure("not-found", `There is no file ${name}.`, {
        at: { file: name },
        hint: near === undefined ? "Check the name and the folder." : `Did you mean ${join(dirname(name), near)}?`,
      }),
    );
  }
  return ok({ words, path, ...(exportName !== undefined && exportName !== "" && { exportName }) });
}

function dottedSource(workspace: Workspace, words: string): Result<FlavorSource> {
  const parts = words.split(".");
  const exportName = parts.at(-1) ?? "";
  const inner = codeFile(join(workspace.root, ...parts.slice(0, -1)));
  if (parts.length > 1 && inner !== undefined) return ok({ words, path: inner, exportName });
  const whole = codeFile(join(workspace.root, ...parts));
  if (whole !== undefined) return ok({ words, path: whole });
  return err(notFound(workspace, words, parts));
}

function codeFile(stem: string): string | undefined {
  return codeEnds.map((end) => stem + end).find((path) => existsSync(path));
}

function notFound({ root, marked }: Workspace, words: string, parts: readonly string[]): Failure {
  const stems = parts.length > 1 ? parts.slice(0, -1) : parts;
  const file = `${stems.join("/")}.ts`;
  if (existsSync(`${join(root, ...stems)}.py`)) return pythonOnly(words, `${stems.join("/")}.py`);
  const near = suggest(`${stems.at(-1)}.ts`, filesIn(join(root, ...stems.slice(0, -1))));
  const meant = near && [...stems.slice(0, -1), near.replace(/\.\w+$/, ""), ...parts.slice(stems.length)].join(".");
  const where = marked ? `the workspace ${root}` : `${root}, where no workspace is marked`;
  return failure("not-found", `${words} names ${file}, which is not in ${where}.`, {
    at: { file },
    hint:
      meant !== undefined
        ? `Did you mean ${meant}?`
        : marked
          ? "Name the folders and the file with dots, then the class: flavors.my_flavor.MyFlavor"
          : "Go to the folder that holds it, or mark the root: mlstack init",
  });
}

/** ZenML's own flavors are Python classes; nothing of such a file is run or read here. */
function pythonOnly(words: string, file: string): Failure {
  const stem = basename(file).replace(/\.py$/, "");
  return failure("not-found", `${words} is Python (${file}), and flavors of mlstack are TypeScript; nothing was run.`, {
    at: { file },
    hint: `Write it anew from a scaffold: mlstack flavor new ${stem} --type TYPE`,
  });
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => [...codeEnds, ".json"].some((end) => name.endsWith(end)));
  } catch {
    return [];
  }
}

/** A path as people read it: from the working folder, unless it lies outside of it. */
export function shownPath(path: string): string {
  const short = relative(workingFolder(), path);
  return short === "" || short.startsWith(`..${sep}`) || short === ".." ? path : short;
}
