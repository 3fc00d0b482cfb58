import { counted } from "../../../core/counted.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { addToPoetry } from "../../../usecases/integration/addToPoetry.ts";
import { exportedRequirements } from "../../../usecases/integration/requirements.ts";
import { usage } from "../../arguments/longOptions.ts";
import { given, textsOf } from "../../arguments/parsed.ts";
import type { CommandContext, Run } from "../../command/context.ts";
import type { Answer } from "../../output/answer.ts";
import { fileAnswer } from "../file/fileAnswer.ts";
import { pythonOf } from "./pythonOf.ts";

/** `mlstack integration export-requirements [NAME…] [-i NAME…] [-o FILE | --poetry]`. */
export const run: Run = async (context) => {
  const { env, parsed } = context;
  const isForPoetry = given(parsed, "poetry");
  if (isForPoetry && given(parsed, "output-file")) return err(fileOrPoetry);
  const found = await exportedRequirements(env, {
    names: parsed.arguments,
    ignore: textsOf(parsed, "ignore-integration"),
    installedOnly: given(parsed, "installed-only"),
    ...pythonOf(parsed),
  });
  if (!found.ok) return found;
  const requirements = found.value.map(({ requirement }) => requirement);
  if (isForPoetry) return added(context, requirements);
  const text = requirements.map((each) => `${each}\n`).join("");
  return fileAnswer(parsed, { text, what: counted(requirements.length, "requirement") });
};

const fileOrPoetry = usage("--poetry adds them to a project and writes no file of its own.", "--output-file");

async function added(
  { env, tellLine, interruption }: CommandContext,
  requirements: readonly string[],
): Promise<Result<Answer>> {
  if (requirements.length === 0) return ok({ kind: "done", message: "There are no requirements to add." });
  const done = await addToPoetry(env, requirements, { onLine: tellLine, signal: interruption() });
  const message = `Added ${counted(requirements.length, "requirement")} to the Poetry project.`;
  return done.ok ? ok({ kind: "done", message }) : done;
}
