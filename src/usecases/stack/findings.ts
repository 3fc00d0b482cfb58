import { failure } from "../../core/failure.ts";
import type { Finding } from "../../core/finding.ts";
import { err, ok, type Result } from "../../core/result.ts";

/** With `strict`, refuses a stack that has findings. Errors: findings (each finding is a cause). */
export function checkStrict(
  strict: boolean | undefined,
  findings: readonly Finding[],
  stack: string,
): Result<readonly Finding[]> {
  if (strict !== true || findings.length === 0) return ok(findings);
  const causes = findings.map(({ message, at, hint }) =>
    failure("findings", message, { at, ...(hint === undefined ? {} : { hint }) }),
  );
  const message = `The stack ${stack} has ${findings.length === 1 ? "a problem" : `${findings.length} problems`}; nothing was saved.`;
  return err(failure("findings", message, { at: { stack }, causes }));
}
