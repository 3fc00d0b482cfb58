import { editOf } from "../../keymap/textEdit.ts";
import { renameComposed } from "../../state/composer.ts";
import { draftKeyOf } from "../../work/draftKey.ts";
import { saveStack } from "../../work/saveStack.ts";
import { shown } from "../appState.ts";
import { type Context, changeTop, sentenceOf, setOverlay, toast } from "../context.ts";
import { conflictText, elsewhereOf } from "../drafts/elsewhere.ts";
import { askText } from "../overlay/prompt.ts";
import { leaveSaved } from "./leaveSaved.ts";
import { saveCompositionAs } from "./saveAs.ts";

/** Asks for the name of the stack. */
export function renameComposition(context: Context): void {
  askStackName(context, async () => void setOverlay(context, null));
}

function askStackName(context: Context, then: (context: Context) => Promise<string | undefined>): void {
  askText(context, {
    title: "Name of the stack",
    typing: editOf(shown(context.store.get(), "composer")?.now.name ?? ""),
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
  if (elsewhereOf(context.store.get()) === "deleted") return saveCompositionAs(context);
  if (top.now.name === "") return askStackName(context, saveNow);
  const problem = await saveNow(context);
  if (problem !== undefined) toast(context, problem, "failed");
}

async function saveNow(context: Context): Promise<string | undefined> {
  const top = shown(context.store.get(), "composer");
  if (top === undefined) return undefined;
  const result = await saveStack(context.env, top);
  if (!result.ok) {
    if (result.error.code === "conflict" || result.error.code === "not-found") await context.reload();
    return conflictText(elsewhereOf(context.store.get())) ?? sentenceOf(result.error);
  }
  const { stack } = result.value;
  await leaveSaved(context, draftKeyOf(top), stack);
  toast(context, `Saved ${stack.name}.`);
  return undefined;
}
