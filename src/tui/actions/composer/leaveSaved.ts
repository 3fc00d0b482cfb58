import type { StackView } from "../../../usecases/stack/view.ts";
import { savedComposer } from "../../state/composer.ts";
import { shown } from "../appState.ts";
import { type Context, changeTop, closeTop, setOverlay } from "../context.ts";
import { discardDraft } from "../drafts/drafts.ts";
import { showItem } from "../list/showItem.ts";

/** Leaves the composer once its stack is stored: back home with the cursor on the stack, and no draft under the key any more. */
export async function leaveSaved(context: Context, draft: string, stack: StackView): Promise<void> {
  // First there is nothing unsaved any more: a composition that still differs would be kept as a draft again.
  changeTop(context, "composer", (screen) => savedComposer(screen, stack));
  setOverlay(context, null);
  closeTop(context);
  await discardDraft(context, draft);
  if (shown(context.store.get(), "stacks") !== undefined) showItem(context, stack.id);
}
