import { counted } from "../../../core/counted.ts";
import { exitStatusOf } from "../../../core/failure.ts";
import type { Finding } from "../../../core/finding.ts";
import { isRequirementFormat } from "../../../core/python/requirementFormat.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { environmentText } from "../../../usecases/integration/environment.ts";
import { stackRequirementFile } from "../../../usecases/stack/requirementFile.ts";
import { checkStackRequirements, stackRequirements } from "../../../usecases/stack/requirements.ts";
import { usage } from "../../arguments/longOptions.ts";
import { given, textOf } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import type { Answer, List } from "../../output/answer.ts";
import { requirementColumns, requirementValue } from "../../values/requirement.ts";
import { pythonOf } from "../integration/pythonOf.ts";

/** `mlstack stack requirements [STACK] [--format FORM | --check]`. */
export const run: Run = async ({ env, parsed }) => {
  const [name] = parsed.arguments;
  const ref = name === undefined ? {} : { ref: name };
  const format = textOf(parsed, "format");
  if (given(parsed, "check")) {
    if (format !== undefined) return err(checkIsNoFile);
    return checked(await checkStackRequirements(env, { ...ref, ...pythonOf(parsed) }));
  }
  if (given(parsed, "python")) return err(pythonIsForCheck);
  if (isRequirementFormat(format)) {
    const file = await stackRequirementFile(env, { ...ref, format });
    return file.ok ? ok({ kind: "file", ...file.value, status: statusOf(file.value.findings) }) : file;
  }
  const found = await stackRequirements(env, ref);
  if (!found.ok) return found;
  const { stack, requirements, aptPackages, findings } = found.value;
  return ok({
    ...emptyList(stack.name),
    items: requirements.map((each) => requirementValue(each)),
    total: requirements.length,
    columns: requirementColumns(false),
    findings,
    notes: aptPackages.length === 0 ? [] : [`Images of steps also need the Debian packages ${aptPackages.join(", ")}.`],
    status: statusOf(findings),
  });
};

const checkIsNoFile = usage("--check compares with an environment and writes no file.", "--format");
const pythonIsForCheck = usage("--python names what --check compares with.", "--python", "Add --check.");

function checked(found: Awaited<ReturnType<typeof checkStackRequirements>>): Result<Answer> {
  if (!found.ok) return found;
  const { stack, requirements, checks, environment, findings, isMet } = found.value;
  const open = checks.filter(
    ({ state, lacks }) => state === "missing" || state === "wrong version" || lacks.length > 0,
  );
  const verdict = isMet
    ? `The environment has all that the stack ${stack.name} needs: ${environmentText(environment)}.`
    : `The environment lacks ${counted(open.length, "requirement")} of the stack ${stack.name}: ${environmentText(environment)}.`;
  return ok({
    ...emptyList(stack.name),
    items: requirements.map((each, index) => requirementValue(each, checks[index])),
    total: requirements.length,
    columns: requirementColumns(true),
    findings,
    notes: [verdict],
    status: isMet ? statusOf(findings) : exitStatusOf.findings,
  });
}

function emptyList(stack: string): Pick<List, "kind" | "empty"> {
  return { kind: "list", empty: `The stack ${stack} needs no Python packages beside ZenML.` };
}

function statusOf(findings: readonly Finding[]): number {
  return findings.some(({ severity }) => severity === "error") ? exitStatusOf.findings : 0;
}
