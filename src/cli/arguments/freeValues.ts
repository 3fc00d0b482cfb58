import { readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { resolve } from "node:path";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { isIdentifier, usage } from "./longOptions.ts";
import { type Parsed, textsOf } from "./parsed.ts";

/** The longest file that `@file` reads. */
const maxBytes = 2 ** 20;

/** The texts of all free options, by name: `@file` read, `@@` taken as `@`, and `--field NAME=VALUE` among them. A name given twice: the last wins. */
export function freeValues(parsed: Parsed): Result<ReadonlyMap<string, string>> {
  const values = new Map<string, string>();
  const spelled: (readonly [string, string])[] = [];
  for (const text of textsOf(parsed, "field")) {
    const equals = text.indexOf("=");
    const name = text.slice(0, Math.max(equals, 0));
    if (!isIdentifier(name))
      return err(usage(`${text} is no field with a value.`, "--field", "Write --field NAME=VALUE."));
    spelled.push([name, text.slice(equals + 1)]);
  }
  for (const [name, text] of [...parsed.free, ...spelled]) {
    const value = expand(`--${name}`, text);
    if (!value.ok) return value;
    values.delete(name);
    values.set(name, value.value);
  }
  return ok(values);
}

/** `@file` → what the file holds (UTF-8, relative to the current folder, `~` is the home), `@@x` → `@x`, anything else as it is. */
export function expand(option: string, text: string): Result<string> {
  if (text.startsWith("@@")) return ok(text.slice(1));
  if (!text.startsWith("@")) return ok(text);
  const path = resolve(text.slice(1).replace(/^~(?=[/\\]|$)/, homedir()));
  const refuse = (why: string) =>
    err(
      failure("bad-data", `${option}: the file ${path} ${why}.`, {
        at: { option },
        hint: "@ reads a file; write @@ for the sign itself.",
      }),
    );
  try {
    const facts = statSync(path);
    if (!facts.isFile()) return refuse("is no file");
    if (facts.size > maxBytes) return refuse("has more than 1 MiB");
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path)));
  } catch (error) {
    if (error instanceof TypeError) return refuse("is no UTF-8 text");
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return refuse("does not exist");
    return refuse(code === "EACCES" ? "may not be read" : "cannot be read");
  }
}
