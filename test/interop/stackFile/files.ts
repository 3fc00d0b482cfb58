import type { Failure } from "../../../src/core/failure.ts";
import { failure } from "../../../src/core/failure.ts";
import { err, ok, type Result } from "../../../src/core/result.ts";
import type { SaidContent } from "../../../src/interop/stackFile/content.ts";
import type { ReadBytes } from "../../../src/interop/stackFile/oneFile.ts";
import { readStackFiles } from "../../../src/interop/stackFile/read.ts";

/** Files by name, as the reader asks for them. */
export function filesOf(texts: Readonly<Record<string, string | Uint8Array>>): ReadBytes {
  return async (file) => {
    const text = texts[file];
    if (text === undefined) return err(failure("not-found", `There is no file ${file}.`, { at: { file } }));
    return ok(typeof text === "string" ? new TextEncoder().encode(text) : text);
  };
}

/** Reads one file with this text. */
export function readText(text: string | Uint8Array): Promise<Result<SaidContent>> {
  return readStackFiles(["f.yaml"], filesOf({ "f.yaml": text }));
}

/** What is wrong with a file, each as `line:column sentence`. */
export async function problemsOf(text: string | Uint8Array): Promise<readonly string[]> {
  const read = await readText(text);
  if (read.ok) throw new Error("was not refused");
  return (read.error.causes ?? [read.error]).map(placed);
}

/** `line:column sentence`, with the hint behind it. */
export function placed({ at, message, hint }: Failure): string {
  return `${at?.line}:${at?.column} ${message}${hint === undefined ? "" : ` ${hint}`}`;
}
