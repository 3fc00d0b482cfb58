import type { Finding } from "../../../core/finding.ts";
import { type Fix, fixKey } from "../../../core/fix/fix.ts";
import { fixWords } from "../../../core/fix/words.ts";
import { listed } from "../../../core/listed.ts";
import { planCompletion } from "../../../usecases/fix/complete.ts";
import { fixesFor } from "../../../usecases/fix/fixesFor.ts";
import { explainRule } from "../../../usecases/rule/explain.ts";
import type { AppState } from "../appState.ts";
import type { Command } from "../command.ts";
import { type Context, setOverlay, toast, toastFailure } from "../context.ts";
import { askPackages } from "../integrations/packageTasks.ts";
import { askChoice, openSheet } from "../overlay/prompt.ts";
import { composerOn, composing } from "./composing.ts";
import { previewFix } from "./makeFix.ts";
import { fixesOf, problemAtCursor, problemsOn } from "./problem.ts";
import { whyLines } from "./whySheet.ts";

/** Lets the person choose among the fixes of a problem, if there are several, and shows what the one changes. */
async function fix(context: Context): Promise<void> {
  const state = context.store.get();
  const problem = problemAtCursor(state);
  const top = composerOn(state);
  if (problem === undefined || top === undefined) return;
  if (problem.install !== undefined) return askPackages(context, "install", problem.install);
  const known = fixesOf(state, problem);
  const found = known === undefined ? await fixesFor(context.env, top.now.components, problem) : undefined;
  if (found?.ok === false) return toastFailure(context, found.error);
  const fixes = known ?? found?.value ?? [];
  const [only, ...more] = fixes;
  if (only === undefined) return toast(context, noFix(problem), "note");
  if (more.length === 0) return preview(context, only);
  askChoice(context, {
    title: problem.message,
    options: fixes.map((each) => ({ key: fixKey(each), label: fixWords(each), ...noteOf(each) })),
    choose: (key) => {
      const chosen = fixes.find((each) => fixKey(each) === key);
      setOverlay(context, null);
      return chosen === undefined ? undefined : preview(context, chosen);
    },
  });
}

function preview(context: Context, { steps }: Fix): Promise<void> {
  return previewFix(context, steps, "fix");
}

function noFix({ hint }: Finding): string {
  return `Nothing that is known here removes this problem.${hint === undefined ? "" : ` ${hint}`}`;
}

/** What the person has to give. */
function noteOf({ steps }: Fix): { readonly note?: string } {
  const asked = steps.flatMap((step) => (step.do === "add" ? step.asks : []));
  return asked.length === 0 ? {} : { note: `needs ${listed(asked)}` };
}

/** Tells the rule behind a problem. */
async function why(context: Context): Promise<void> {
  const problem = problemAtCursor(context.store.get());
  if (problem === undefined) return;
  const rule = await explainRule(context.env, problem.rule);
  if (!rule.ok) return toastFailure(context, rule.error);
  const { source } = rule.value;
  openSheet(context, { title: "why", lines: whyLines(problem, rule.value), ...(source && { copies: source.url }) });
}

/** Shows what would make the stack valid; enter adds it. */
async function complete(context: Context): Promise<void> {
  const top = composerOn(context.store.get());
  if (top === undefined) return;
  const plan = await planCompletion(context.env, top.now.components);
  if (!plan.ok) return toastFailure(context, plan.error);
  const [first, ...more] = plan.value.additions;
  if (first !== undefined) return previewFix(context, [first, ...more], "complete");
  const [left] = plan.value.left;
  toast(
    context,
    left === undefined ? "This stack lacks nothing." : `Nothing added completes it: ${left.message}`,
    "note",
  );
}

const hasProblems = (state: AppState): boolean => problemsOn(state).length > 0;

/** Removing what is wrong with a composition. */
export const fixCommands: readonly Command[] = [
  composing({
    id: "composer.fix",
    title: "fix",
    keys: ["f"],
    on: ["composer"],
    aliases: ["repair", "solve", "quick fix"],
    when: hasProblems,
    else: "There are no problems.",
    footer: true,
    room: "early",
    run: fix,
  }),
  composing({
    id: "composer.complete",
    title: "complete",
    keys: ["C"],
    on: ["composer"],
    aliases: ["fill up", "what is missing"],
    when: hasProblems,
    else: "There are no problems.",
    footer: true,
    room: "early",
    run: complete,
  }),
  {
    id: "composer.why",
    title: "why",
    keys: ["w"],
    on: ["composer"],
    aliases: ["explain", "rule", "documentation"],
    when: hasProblems,
    else: "There are no problems.",
    footer: true,
    room: "early",
    run: why,
  },
];
