import { existsSync } from "node:fs";
import type { Failure } from "../core/failure.ts";
import { ok, type Result } from "../core/result.ts";
import { writeJson } from "../core/value/json.ts";
import type { Configuration } from "../core/value/value.ts";
import { type AgreedFlavor, agreedCopy } from "./copiedFile.ts";
import { runChild } from "./runChild.ts";

/** A flavor whose present content may run, and a configuration to be checked with its own schema. */
export interface CheckWithFlavor extends AgreedFlavor {
  readonly configuration: Configuration;
}

/**
 * Checks values with what only the code of a flavor can tell, such as a refinement: the content that was agreed to, whatever its file says by now.
 * Undefined: the file or the copy is gone, so that it was not asked. Errors: bad-data (the code did not come to an end).
 */
export async function checkWithFlavor(input: CheckWithFlavor): Promise<Result<readonly Failure[] | undefined>> {
  if (!existsSync(input.path)) return ok(undefined);
  const copied = agreedCopy(input);
  if (!copied.ok) return copied;
  if (copied.value === undefined) return ok(undefined);
  const answer = await runChild({ do: "check", ...copied.value, configuration: writeJson(input.configuration) });
  return answer.ok ? ok(answer.value.failures) : answer;
}
