import { redo, undo } from "../../../usecases/history/undo.ts";
import { redoComposed, undoComposed } from "../../state/composer.ts";
import { type Context, changeTop, toast, toastFailure } from "../context.ts";
import { composerOn } from "./composing.ts";

const ways = {
  undo: { take: undo, change: undoComposed, stays: "so that it stays as it is" },
  redo: { take: redo, change: redoComposed, stays: "so that it is not made again" },
} as const;

/** Takes the last change of the composition back, or makes it again, together with what a fix changed of what is stored. */
export async function travel(context: Context, way: keyof typeof ways): Promise<void> {
  const state = context.store.get();
  const top = composerOn(state);
  const step = way === "undo" ? top?.past.at(-1) : top?.future[0];
  if (step === undefined) return;
  const { take, change, stays } = ways[way];
  changeTop(context, "composer", change);
  if (step.entry === undefined) return;
  if (state.data.history[way]?.id !== step.entry)
    return toast(
      context,
      `Something else that is stored was changed since, ${stays}: only the slots went back.`,
      "note",
    );
  const taken = await take(context.env);
  if (!taken.ok) return toastFailure(context, taken.error);
  await context.reload();
}
