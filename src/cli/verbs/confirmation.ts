import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { given } from "../arguments/parsed.ts";
import type { CommandContext } from "../command/context.ts";
import type { Answer } from "../output/answer.ts";

/** A question that nobody answers: nothing is done. ZenML: "Aborted!", exit status 1. */
export const aborted = failure("cancelled", "Aborted: there is no answer to the question.", {
  hint: "Give -y to answer it beforehand.",
});

/** The question was answered with no, which is no error. */
export const nothingDone: Answer = { kind: "done", message: "Nothing was deleted." };

/**
 * Asks before something is deleted, unless `--yes` answers beforehand; what the command ends with when it is not to be, undefined: go on. Where nothing may
 * change nobody is asked: what deletes says so.
 */
export function keptInstead({ env, parsed, confirm }: CommandContext, question: string): Result<Answer> | undefined {
  if (given(parsed, "yes") || env.isReadOnly()) return undefined;
  const answer = confirm(question);
  if (answer === undefined) return err(aborted);
  return answer ? undefined : ok(nothingDone);
}
