import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { PreferenceFile, PreferenceProblem } from "../core/preference.ts";
import { fileErrorCode } from "../platform/files.ts";

/** Nobody writes that much by hand; larger files are not read. In bytes. */
const largest = 256 * 1024;

const missing: PreferenceFile = { entries: [], problems: [] };

/** Reads a YAML file of preferences. One that is not there is empty; for all else that is wrong there is a problem. YAML is loaded only for a file that is there. */
export async function readPreferenceFile(path: string): Promise<PreferenceFile> {
  const file = basename(path);
  const read = textOf(path);
  if (read === undefined) return missing;
  if (typeof read !== "string") return { entries: [], problems: [{ file, line: 1, column: 1, ...read }] };
  const { parsePreferences } = await import("./parse.ts");
  return parsePreferences(file, read);
}

type Refusal = Pick<PreferenceProblem, "kind" | "message" | "hint">;

function textOf(path: string): string | Refusal | undefined {
  let handle: number | undefined;
  try {
    // A pipe in the place of the file would wait for a writer.
    handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const { size, isRegular } = statOf(handle);
    if (!isRegular) return refused("This is not a file.", "Take it away or put a YAML file in its place.");
    if (size > largest) return refused("The file is larger than 256 KiB and was not read.");
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(handle));
  } catch (error) {
    return whyNot(error);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function statOf(handle: number): { readonly size: number; readonly isRegular: boolean } {
  const stat = fstatSync(handle);
  return { size: stat.size, isRegular: stat.isFile() };
}

function whyNot(error: unknown): Refusal | undefined {
  const code = fileErrorCode(error);
  if (code === "ENOENT" || code === "ENOTDIR") return undefined;
  if (code === "EISDIR") return refused("This is a folder.", "Take it away or put a YAML file in its place.");
  if (error instanceof TypeError) return refused("The file is not UTF-8 text.", "Save it as UTF-8.");
  return refused(`The file cannot be read (${code ?? "unknown error"}).`, "Check who may read it.");
}

function refused(message: string, hint?: string): Refusal {
  return { kind: "refused", message, ...(hint === undefined ? {} : { hint }) };
}
