import { err, ok, type Result } from "../core/result.ts";
import type { WrittenFile } from "./writeFolder.ts";

const block = 512;
const mostFiles = 500;

/**
 * The regular files of a tar archive (POSIX ustar, with the long names of pax and GNU). Links and devices are left out, so that nothing leads out
 * of the folder that it is unpacked into. The error is the end of a sentence that begins with the archive.
 */
export function filesOfTar(bytes: Uint8Array): Result<readonly WrittenFile[], string> {
  const files: WrittenFile[] = [];
  let longName: string | undefined;
  for (let at = 0; at + block <= bytes.length; ) {
    const header = bytes.subarray(at, at + block);
    if (header.every((byte) => byte === 0)) break;
    const size = Number.parseInt(text(header, 124, 12), 8);
    const content = bytes.subarray(at + block, at + block + size);
    if (!Number.isSafeInteger(size) || size < 0 || content.length < size)
      return err("is no tar archive, or is cut off");
    const kind = String.fromCharCode(header[156] ?? 0);
    const name = longName ?? nameIn(header);
    longName = undefined;
    if (kind === "x") longName = paxPath(content);
    else if (kind === "L") longName = text(content, 0, content.length);
    else if (kind === "0" || kind === "\0") {
      if (!isInside(name)) return err(`holds ${name}, which leads out of its folder`);
      files.push({ name: name.replace(/^(\.\/)+/, ""), bytes: content });
      if (files.length > mostFiles) return err(`holds more than ${mostFiles} files`);
    }
    at += block + Math.ceil(size / block) * block;
  }
  return ok(files);
}

function nameIn(header: Uint8Array): string {
  const [name, prefix] = [text(header, 0, 100), text(header, 345, 155)];
  const isUstar = text(header, 257, 5) === "ustar";
  return isUstar && prefix !== "" ? `${prefix}/${name}` : name;
}

function text(bytes: Uint8Array, start: number, length: number): string {
  const part = bytes.subarray(start, start + length);
  const end = part.indexOf(0);
  return new TextDecoder().decode(end < 0 ? part : part.subarray(0, end)).trim();
}

/** `27 path=folder/file.ts`, one record a line. */
function paxPath(content: Uint8Array): string | undefined {
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(new TextDecoder().decode(content))?.[1];
}

function isInside(name: string): boolean {
  return name !== "" && !/^([/\\]|[a-z]:)/i.test(name) && !name.split(/[/\\]/).includes("..");
}
