import type { FillTemplate } from "../../../usecases/template/fill.ts";
import type { TemplateQuestion, TemplateView } from "../../../usecases/template/templates.ts";
import { suggestionOf } from "../../keymap/textEdit.ts";
import { type Context, sentenceOf, toast } from "../context.ts";
import { askChoice, askText } from "../overlay/prompt.ts";
import { refusePlan, showPlan } from "./importFile.ts";

/** Lets the person choose a template, asks its questions one after the other, and shows what would be created. */
export async function askForTemplate(context: Context): Promise<void> {
  const { listTemplates } = await import("../../../usecases/template/list.ts");
  const { templates, findings } = await listTemplates(context.env);
  const [odd] = findings;
  if (odd !== undefined) toast(context, odd.message, "failed");
  askChoice(context, {
    title: "New from a template",
    options: templates.map(({ name, summary }) => ({ key: name, label: name, note: summary })),
    choose: (name) => {
      const template = templates.find((each) => each.name === name);
      if (template !== undefined) ask(context, template, template.questions, {});
    },
  });
}

type Answers = FillTemplate["answers"];

function ask(context: Context, template: TemplateView, left: readonly TemplateQuestion[], answers: Answers): void {
  const [question, ...more] = left;
  if (question === undefined) {
    plan(context, template, answers).then((problem) => {
      if (problem !== undefined) toast(context, problem, "failed");
    });
    return;
  }
  const { name, ask: words, default: standard, example } = question;
  askText(context, {
    title: `${words}${!standard && example !== undefined ? `, such as ${example}` : ""}`,
    typing: suggestionOf(standard ?? ""),
    submit: async (text) => {
      const answer = text.trim();
      if (answer === "" && standard === undefined) return "An answer is needed.";
      const all = { ...answers, [name]: answer };
      if (more.length > 0) {
        ask(context, template, more, all);
        return undefined;
      }
      return plan(context, template, all);
    },
  });
}

async function plan(context: Context, { name }: TemplateView, answers: Answers): Promise<string | undefined> {
  const [{ applyPrepared }, { planPrepared }, { prepare }, { fillTemplate }] = await Promise.all([
    import("../../../usecases/stackFile/apply.ts"),
    import("../../../usecases/stackFile/plan.ts"),
    import("../../../usecases/stackFile/prepare.ts"),
    import("../../../usecases/template/fill.ts"),
  ]);
  const { env } = context;
  const filled = await fillTemplate(env, { name, answers });
  if (!filled.ok) return sentenceOf(filled.error);
  const prepared = await prepare(env, filled.value.content, [filled.value.file]);
  const planned = planPrepared(env, prepared);
  if (!planned.ok) return refusePlan(context, planned.error);
  return showPlan(context, name, planned.value, async () => applyPrepared(env, prepared, planned.value));
}
