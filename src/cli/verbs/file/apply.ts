import { failure } from "../../../core/failure.ts";
import { err } from "../../../core/result.ts";
import { applyFiles } from "../../../usecases/stackFile/apply.ts";
import { planFiles } from "../../../usecases/stackFile/plan.ts";
import { standardInput } from "../../../usecases/stackFile/read.ts";
import { given } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { applyAnswer } from "./applyAnswer.ts";

/** `mlstack apply FILE… [--dry-run] [-y]`. */
export const run: Run = async (context) => {
  const { env, parsed } = context;
  const files = parsed.arguments;
  if (!given(parsed, "yes") && !given(parsed, "dry-run") && files.includes(standardInput)) return err(answerBeforehand);
  return applyAnswer(context, {
    plan: () => planFiles(env, files),
    apply: (agreed) => applyFiles(env, { files, ...(agreed && { agreed }) }),
  });
};

const answerBeforehand = failure("usage", "A file on standard input leaves no place for an answer.", {
  at: { option: "--yes" },
  hint: "Give -y, or --dry-run to look first.",
});
