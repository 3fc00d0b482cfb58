import { editOf } from "../keymap/textEdit.ts";
import { renameComposed, savedComposer } from "../state/composer.ts";
import { select } from "../state/list.ts";
import { draftKeyOf } from "../work/draftKey.ts";
import { saveStack } from "../work/saveStack.ts";
import { type Context, changeTop, closeTop, sentenceOf, setOverlay, shown, toast } from "./context.ts";
import { discardDraft } from "./drafts.ts";
import { conflictText, outdatedComposer } from "./loadStored.ts";

/** Asks for the name of the stack. */
export function renameComposition(context: Context): void {
  askStackName(context, async () => void setOverlay(context, null));
}

function askStackName(context: Context, then: (context: Context) => Promise<string | undefined>): void {
  setOverlay(context, {
    kind: "prompt",
    title: "Name of the stack",
    typing: editOf(shown(context.store.get(), "composer")?.now.name ?? ""),
    problem: null,
    submit: async (name) => {
      if (name === "") return "A stack needs a name.";
      changeTop(context, "composer", (screen) => renameComposed(screen, name));
      return then(context);
    },
  });
}

/** Saves the composition as a stack; asks for its name if it has none. */
export async function saveComposition(context: Context): Promise<void> {
  const top = shown(context.store.get(), "composer");
  if (top === undefined) return;
  if (top.now.name === "") return askStackName(context, saveNow);
  const problem = await saveNow(context);
  if (problem !== undefined) toast(context, problem, "failed");
}

async function saveNow(context: Context): Promise<string | undefined> {
  const top = shown(context.store.get(), "composer");
  if (top === undefined) return undefined;
  const result = await saveStack(context.env, top);
  if (!result.ok) {
    if (result.error.code === "conflict") await context.reload();
    return outdatedComposer(context.store.get()) === undefined ? sentenceOf(result.error) : conflictText;
  }
  const { stack } = result.value;
  // First there is nothing unsaved any more: a composition that still differs would be kept as a draft again.
  changeTop(context, "composer", (screen) => savedComposer(screen, stack));
  await discardDraft(context, draftKeyOf(top));
  setOverlay(context, null);
  closeTop(context);
  changeTop(context, "stacks", (screen) => ({ ...screen, list: select(screen.list, stack.id) }));
  toast(context, `Saved ${stack.name}.`);
  return undefined;
}
