import type { AddComponent, CreateSecret, FixStep } from "../../../core/fix/fix.ts";
import { doneWords, fixWords } from "../../../core/fix/words.ts";
import type { Composition } from "../../../core/stack.ts";
import { makeForComposition } from "../../../usecases/fix/apply.ts";
import { previewSteps } from "../../../usecases/fix/preview.ts";
import type { FixInProgress } from "../../forms/formScreen.ts";
import { recompose } from "../../state/composer.ts";
import { draftKeyOf } from "../../work/draftKey.ts";
import { shown } from "../appState.ts";
import { type Context, changeTop, closeTop, toast, toastFailure } from "../context.ts";
import { openDiff } from "../diff/openDiff.ts";
import { openComponentForm, openFixForm } from "../form/openForm.ts";
import { openSheet } from "../overlay/prompt.ts";

/**
 * Shows what steps change; enter makes them. A new component that comes by a fix has its form; when a stack is completed only those have one that
 * ask for something.
 */
export async function previewFix(
  context: Context,
  steps: readonly [FixStep, ...FixStep[]],
  what: "fix" | "complete",
): Promise<void> {
  const secret = steps.find((step) => step.do === "create-secret");
  if (secret !== undefined) return tellCommand(context, secret);
  const top = shown(context.store.get(), "composer");
  if (top === undefined) return;
  const rows = await previewSteps(context.env, top.now.components, steps);
  if (!rows.ok) return toastFailure(context, rows.error);
  const asksAlways = what === "fix";
  openDiff(context, {
    title: what,
    left: { title: "as it is now" },
    right: { title: what === "fix" ? fixWords({ steps }) : "as it is completed" },
    rows: rows.value,
    accept: {
      title: acceptTitle(steps, asksAlways),
      run: async () => {
        closeTop(context);
        await makeSteps(context, { steps, asksAlways });
      },
    },
  });
}

function acceptTitle(steps: readonly FixStep[], asksAlways: boolean): string {
  return steps.some((step) => isAsking(step, asksAlways)) ? "fill in" : "apply";
}

/** The value of a secret only the person knows, and nobody should read it here. */
function tellCommand(context: Context, { secret, key, exists }: CreateSecret): void {
  const command = `mlstack secret ${exists ? "update" : "create"} ${secret} --${key}=…`;
  openSheet(context, {
    title: exists ? `the secret ${secret} lacks ${key}` : `there is no secret ${secret}`,
    lines: [`It needs a value that you know. Give it in a shell:`, "", [{ text: command, style: "strong" }]],
    copies: command,
  });
}

/** What is still to be done of a fix. */
type Making = Pick<FixInProgress, "steps" | "asksAlways">;

/** Makes the steps of a fix as one step of the composer, once the forms of its new components are filled one after the other. */
async function makeSteps(context: Context, making: Making): Promise<void> {
  const top = shown(context.store.get(), "composer");
  if (top === undefined) return;
  const { steps, asksAlways } = making;
  const step = steps.find((each): each is AddComponent => each.do === "add" && isAsking(each, asksAlways));
  if (step !== undefined) return openFixForm(context, draftKeyOf(top), { ...making, step });
  const fill = steps.find((each) => each.do === "fill");
  const others = steps.filter((each) => each !== fill);
  if (others.length > 0) await makeOthers(context, top.now.components, others);
  if (fill !== undefined) await openComponentForm(context, fill.component, fill.fields[0]);
}

async function makeOthers(context: Context, composition: Composition, steps: readonly FixStep[]): Promise<void> {
  const made = await makeForComposition(context.env, { components: composition, steps });
  if (!made.ok) return toastFailure(context, made.error);
  const { components, entry } = made.value;
  changeTop(context, "composer", (screen) => recompose(screen, components, entry));
  await context.reload();
  toast(context, `${doneWords(steps)}; {composer.undo} takes it back.`);
}

function isAsking(step: FixStep, asksAlways: boolean): boolean {
  return step.do === "fill" || (step.do === "add" && (asksAlways || step.asks.length > 0));
}

/** The component that a form was for is there: the fix uses it and goes on. */
export function goOnWith(
  context: Context,
  { steps, step, asksAlways }: FixInProgress,
  { id, type, name }: { readonly id: string; readonly type: AddComponent["type"]; readonly name: string },
): Promise<void> {
  const { place } = step;
  const used: FixStep = { do: "use", component: { id, type, name }, ...(place === undefined ? {} : { place }) };
  return makeSteps(context, { steps: steps.map((each) => (each === step ? used : each)), asksAlways });
}
