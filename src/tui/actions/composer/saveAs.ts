import { freeName } from "../../../core/newName.ts";
import { registerStack } from "../../../usecases/stack/register.ts";
import type { StackView } from "../../../usecases/stack/view.ts";
import { suggestionOf } from "../../keymap/textEdit.ts";
import { stackNames } from "../../state/data.ts";
import { draftKeyOf } from "../../work/draftKey.ts";
import { shown } from "../appState.ts";
import { type Context, sentenceOf, toast } from "../context.ts";
import { elsewhereOf, storedStack } from "../drafts/elsewhere.ts";
import { askText } from "../overlay/prompt.ts";
import { leaveSaved } from "./leaveSaved.ts";

/** Saves the composition as another stack; the one that it began with stays as it is stored. */
export function saveCompositionAs(context: Context): void {
  const state = context.store.get();
  const top = shown(state, "composer");
  if (top === undefined) return;
  const isLost = elsewhereOf(state) === "deleted";
  const taken = stackNames(state.data);
  askText(context, {
    title: isLost ? `${top.saved.name} was deleted elsewhere. Keep it as` : "Save as",
    typing: suggestionOf(top.now.name === "" ? "" : freeName(top.now.name, taken)),
    submit: async (name) => {
      const now = shown(context.store.get(), "composer");
      if (now === undefined) return undefined;
      const origin = storedStack(context.store.get());
      const result = await registerStack(context.env, { name, components: now.now.components, ...factsOf(origin) });
      if (!result.ok) return sentenceOf(result.error);
      await leaveSaved(context, draftKeyOf(now), result.value.stack);
      const rest = origin === undefined ? "" : ` ${origin.name} stays as it was.`;
      toast(context, `Saved ${name}.${rest}`);
      return undefined;
    },
  });
}

/** What is not composed here but belongs to the stack, as for a copy. */
function factsOf(
  stack: StackView | undefined,
): Partial<Pick<StackView, "description" | "labels" | "environment">> & { readonly secrets?: readonly string[] } {
  if (stack === undefined) return {};
  const { description, labels, environment, attached } = stack;
  return { description, labels, environment, secrets: attached.map(({ name }) => name) };
}
