import { resolve } from "node:path";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { fileBytes } from "../../usecases/text/fileBytes.ts";
import { userPath } from "../../usecases/text/userPath.ts";

/** The most that `@file` reads; pipes and devices may have no end. */
const maxBytes = 2 ** 20;

/**
 * `@file` → what the file holds (UTF-8, as it is, relative to the current folder, `~` is the home), `@@x` → `@x`, anything else as it is. The
 * file may be a pipe, such as `@/dev/stdin` or `@<(command)`. Errors: bad-data.
 */
export function expand(option: string, text: string): Result<string> {
  if (text.startsWith("@@")) return ok(text.slice(1));
  if (!text.startsWith("@")) return ok(text);
  const path = resolve(userPath(text.slice(1)));
  const refuse = (why: string) =>
    err(
      failure("bad-data", `${option}: the file ${path} ${why}.`, {
        at: { option },
        hint: "@ reads a file; write @@ for the sign itself.",
      }),
    );
  const bytes = fileBytes(path, maxBytes);
  if (!bytes.ok) return refuse(bytes.error);
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes.value));
  } catch {
    return refuse("is no UTF-8 text");
  }
}
