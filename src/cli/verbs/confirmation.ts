import { failure } from "../../core/failure.ts";
import type { Answer } from "../output/answer.ts";

/** A question that nobody answers: nothing is done. ZenML: "Aborted!", exit status 1. */
export const aborted = failure("cancelled", "Aborted: there is no answer to the question.", {
  hint: "Give -y to answer it beforehand.",
});

/** The question was answered with no, which is no error. */
export const nothingDone: Answer = { kind: "done", message: "Nothing was deleted." };
