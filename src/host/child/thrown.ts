import type { Place } from "../../core/failure.ts";
import { MissingPackage } from "../../platform/provideModules.ts";

const most = 500;
/** Names of errors that say nothing to the author of a flavor. */
const plainNames = ["Error", "BuildMessage", "ResolveMessage"];

/** What was thrown, as the end of a sentence, with files of the copy as they are called in it; nothing that it does when it is asked can throw again. */
export function thrownText(error: unknown, folder: string): string {
  try {
    const told = firstOf(error);
    const text =
      told instanceof Error ? `${plainNames.includes(told.name) ? "" : `${told.name}: `}${told.message}` : String(told);
    const line =
      text
        .replace(/^(?:\w+Error: )+(?=\w+Error: )/, "")
        .replaceAll("file://", "")
        .replaceAll(`${folder}/`, "")
        .split("\n")[0]
        ?.trim()
        .replace(/\.$/, "") ?? "";
    return line.length > most ? `${line.slice(0, most)}…` : line || "something without words";
  } catch {
    return "something that cannot be told";
  }
}

/** Of several errors, as Bun's parser throws them, the first. */
function firstOf(error: unknown): unknown {
  return error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error;
}

/** The place in the copy that an error came from: what a parser says, else the first line of the stack that is in it. */
export function thrownPlace(error: unknown, folder: string): Place | undefined {
  try {
    return parserPlace(error, folder) ?? stackPlace(error, folder);
  } catch {
    return undefined;
  }
}

/** Bun's messages about a text that cannot be read have a position; several come in an `AggregateError`. */
function parserPlace(error: unknown, folder: string): Place | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("errors" in error && Array.isArray(error.errors)) return parserPlace(error.errors[0], folder);
  if (!("position" in error) || typeof error.position !== "object" || error.position === null) return undefined;
  const { file, line, column } = error.position as Readonly<Record<string, unknown>>;
  if (typeof file !== "string" || !file.startsWith(folder) || typeof line !== "number" || line < 1) return undefined;
  return { file: inCopy(file, folder), line, ...(typeof column === "number" && { column }) };
}

function stackPlace(error: unknown, folder: string): Place | undefined {
  const stack = error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : "";
  const at = stack.indexOf(folder);
  const [, file, line, column] =
    (at < 0 ? null : /^([^\n:]+?)(?:\.plain\.js)?:(\d+):(\d+)/.exec(stack.slice(at + folder.length))) ?? [];
  return file === undefined ? undefined : { file: file.slice(1), line: Number(line), column: Number(column) };
}

function inCopy(path: string, folder: string): string {
  return path.slice(folder.length + 1).replaceAll("\\", "/");
}

/** The package whose absence is the reason; undefined: another reason. */
export function missingPackage(error: unknown): string | undefined {
  if (error instanceof MissingPackage) return error.packageName;
  const [, name] = (error instanceof Error ? /The package (\S+) is not installed\./.exec(error.message) : null) ?? [];
  return name;
}
