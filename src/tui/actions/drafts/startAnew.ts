import { freeName, suggestedName } from "../../../core/newName.ts";
import { componentForm } from "../../../usecases/component/form.ts";
import { type FormScreenState, formScreen, isChangedForm } from "../../forms/formScreen.ts";
import { atSlot, type ComposerState, composerOf, isChanged, newComposer } from "../../state/composer.ts";
import { componentNames } from "../../state/data.ts";
import { draftKeyOf } from "../../work/draftKey.ts";
import { type AppState, shown } from "../appState.ts";
import type { Command } from "../command.ts";
import { type Context, changeTop, toast, toastFailure } from "../context.ts";
import { askFirst } from "../overlay/prompt.ts";
import { discardDraft } from "./drafts.ts";
import { elsewhereOf, storedStack } from "./elsewhere.ts";

const unsaved = (state: AppState): ComposerState | FormScreenState | undefined => {
  const composer = shown(state, "composer");
  if (composer !== undefined) return isChanged(composer) ? composer : undefined;
  const form = shown(state, "form");
  return form !== undefined && isChangedForm(form) ? form : undefined;
};

const isGone = (state: AppState): boolean => elsewhereOf(state) === "deleted";

/** Asks, and throws away what is unsaved: the form or composition is as it opens without a draft. */
function startAnew(context: Context): void {
  const work = unsaved(context.store.get());
  if (work === undefined) return;
  const isNew = work.screen === "composer" ? work.stackId === null : work.component === null;
  askFirst(
    context,
    "Start anew?",
    async () => {
      if (work.screen === "composer") changeTop(context, "composer", (screen) => freshComposer(screen, context));
      else await startFormAnew(context, work);
      await discardDraft(context, draftKeyOf(work));
    },
    [
      isNew
        ? "What was put in so far is thrown away, its draft too."
        : "What is not saved is thrown away, its draft too.",
    ],
  );
}

function freshComposer({ slot, pane }: ComposerState, { store }: Context): ComposerState {
  const stack = storedStack(store.get());
  const fresh = stack === undefined ? newComposer() : composerOf(stack);
  return { ...atSlot(fresh, slot), pane };
}

async function startFormAnew(context: Context, { flavor, component, composer }: FormScreenState): Promise<void> {
  const { type, name } = flavor.spec;
  const source = await componentForm(
    context.env,
    component === null ? { type, flavor: name } : { type, ref: component.id },
  );
  if (!source.ok) return toastFailure(context, source.error);
  const taken = componentNames(context.store.get().data, type);
  const own = source.value.component?.name ?? freeName(suggestedName(flavor.spec), taken);
  changeTop(context, "form", () => formScreen(source.value, own, composer));
  toast(context, "Started anew.");
}

/** What can be done with unfinished work. */
export const draftCommands: readonly Command[] = [
  {
    id: "work.startAnew",
    title: "start anew",
    keys: ["X"],
    on: ["composer", "form"],
    dangerous: true,
    aliases: ["discard the draft", "reset", "throw away", "revert"],
    when: (s) => unsaved(s) !== undefined && !isGone(s),
    else: (s) =>
      isGone(s)
        ? "It was deleted elsewhere; {form.keepAsNew|composer.saveAs} keeps it as a new one."
        : "Nothing is unsaved here.",
    run: startAnew,
  },
];
