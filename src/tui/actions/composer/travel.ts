import { redoComposed, undoComposed } from "../../state/composer.ts";
import { othersText, takeEntry } from "../../work/takeEntry.ts";
import { type Context, changeTop, toast, toastFailure } from "../context.ts";
import { composerOn } from "./composing.ts";

/** Takes the last change of the composition back, or makes it again, together with what a fix changed of what is stored. */
export async function travel(context: Context, way: "undo" | "redo"): Promise<void> {
  const top = composerOn(context.store.get());
  const step = way === "undo" ? top?.past.at(-1) : top?.future[0];
  if (step === undefined) return;
  changeTop(context, "composer", way === "undo" ? undoComposed : redoComposed);
  if (step.entry === undefined) return;
  const taken = await takeEntry(context.env, way, step.entry);
  if (!taken.ok) return toastFailure(context, taken.error);
  if (taken.value) await context.reload();
  else toast(context, othersText, "note");
}
