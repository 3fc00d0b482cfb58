import { failure } from "../../../core/failure.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { applyPrepared } from "../../../usecases/stackFile/apply.ts";
import { planPrepared } from "../../../usecases/stackFile/plan.ts";
import { prepare } from "../../../usecases/stackFile/prepare.ts";
import { fillTemplate, templateText } from "../../../usecases/template/fill.ts";
import { listTemplates } from "../../../usecases/template/list.ts";
import { usage } from "../../arguments/longOptions.ts";
import { given, type Parsed, textOf, textsOf } from "../../arguments/parsed.ts";
import type { ComponentContext, Run } from "../../command/context.ts";
import type { Answer } from "../../output/answer.ts";
import { templateColumns, templateValue } from "../../values/template.ts";
import { applyAnswer } from "./applyAnswer.ts";
import { fileAnswer, formatOf } from "./fileAnswer.ts";

/** `mlstack new TEMPLATE --set KEY=VALUE … [-o FILE | --apply]`, `mlstack new --list`. */
export const run: Run = async (context) => {
  const { env, parsed } = context;
  const [name] = parsed.arguments;
  if (given(parsed, "list")) {
    if (textOf(parsed, "output-file") !== undefined) return err(listIsNoFile);
    return name === undefined ? listAnswer(context) : err(nameOrList);
  }
  if (name === undefined) return err(nameMissing);
  const answers = readAnswers(parsed);
  if (!answers.ok) return answers;
  const input = { name, answers: answers.value };
  if (given(parsed, "apply")) return applied(context, input);
  const text = await templateText(env, { ...input, format: formatOf(parsed) });
  return text.ok ? fileAnswer(parsed, { text: text.value, what: `what comes of ${name}` }) : text;
};

const nameMissing = failure("usage", "The name of a template is missing.", { hint: "mlstack new --list lists them." });
const nameOrList = failure("usage", "--list lists all templates: name none.", { at: { option: "--list" } });
const listIsNoFile = usage("--list writes no file.", "--output-file", "In another form: --list --output json");

async function listAnswer({ env }: ComponentContext): Promise<Result<Answer>> {
  const { templates, findings } = await listTemplates(env);
  const items = templates.map(templateValue);
  return ok({
    kind: "list",
    items,
    total: items.length,
    columns: templateColumns,
    empty: "There are no templates.",
    findings,
  });
}

function readAnswers(parsed: Parsed): Result<Record<string, string>> {
  const answers = new Map<string, string>();
  for (const text of textsOf(parsed, "set")) {
    const equals = text.indexOf("=");
    if (equals < 1) return err(usage(`${text} is no answer.`, "--set", "Write --set NAME=VALUE."));
    answers.set(text.slice(0, equals), text.slice(equals + 1));
  }
  return ok(Object.fromEntries(answers));
}

async function applied(
  context: ComponentContext,
  input: { readonly name: string; readonly answers: Record<string, string> },
): Promise<Result<Answer>> {
  const { env } = context;
  const filled = await fillTemplate(env, input);
  if (!filled.ok) return filled;
  const prepared = await prepare(env, filled.value.content, [filled.value.file]);
  return applyAnswer(context, {
    plan: async () => planPrepared(env, prepared),
    apply: async (agreed) => applyPrepared(env, prepared, agreed),
  });
}
