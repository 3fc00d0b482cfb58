import type { Value } from "../../../core/value/value.ts";
import { loadDraft } from "../../../usecases/draft/drafts.ts";
import { type Context, sentenceOf, toast } from "../context.ts";

/** The unfinished work on the same thing; undefined when there is none. What cannot be read is said, and stays as it is. */
export async function keptWork<T>(
  context: Context,
  key: string,
  read: (value: Value) => T | undefined,
): Promise<T | undefined | "unreadable"> {
  const kept = await loadDraft(context.env, { key });
  if (kept.ok && kept.value === undefined) return undefined;
  const work = kept.ok && kept.value !== undefined ? read(kept.value) : undefined;
  if (work !== undefined) return work;
  const isLost = kept.ok || kept.error.code === "bad-data";
  const why = isLost ? "{stack.delete} among the stacks throws it away." : sentenceOf(kept.error);
  toast(context, `The draft of this cannot be read: ${why}`, "failed");
  return "unreadable";
}

/** Says what a person has to know of what was just opened: that it goes on from a draft, that others work on it too. */
export function toastOpened(context: Context, key: string, isDraft: boolean, isOutdated: boolean): void {
  const { drafts } = context.store.get().data;
  if (isDraft && isOutdated)
    toast(
      context,
      "Continued from the draft, but changed elsewhere since: {form.loadStored|composer.loadStored} takes in what is stored; your changes stay on top.",
      "note",
    );
  else if (isDraft)
    toast(
      context,
      "Continued from the draft; {form.undo|composer.undo} takes changes back, {work.startAnew} starts anew.",
      "note",
    );
  else if (drafts.some((draft) => draft.key === key && draft.state === "elsewhere"))
    toast(context, "Another mlstack has unsaved changes of this, too.", "note");
}
