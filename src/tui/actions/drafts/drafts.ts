import type { Value } from "../../../core/value/value.ts";
import { dropDraft, loadDraft } from "../../../usecases/draft/drafts.ts";
import { atSlot, type ComposerState } from "../../state/composer.ts";
import { composerFromDraft } from "../../state/composerDraft.ts";
import { type DraftEntry, stackById } from "../../state/data.ts";
import { topOf } from "../../state/screenStack.ts";
import { draftKeyOf } from "../../work/draftKey.ts";
import { keepWork, unsavedWork } from "../../work/drafts.ts";
import type { ScreenState } from "../appState.ts";
import { alwaysThere, type Context, openScreenState, toast, toastFailure } from "../context.ts";
import { openDraftForm } from "../form/openForm.ts";
import { asLeft } from "../remembered.ts";
import { keptWork, toastOpened } from "./keptWork.ts";
import { outdatedComposer } from "./loadStored.ts";

/** Tells whether two states of a screen hold the same work: only the cursor moved. */
export function isSameWork(a: ScreenState, b: ScreenState): boolean {
  if (a.screen === "composer" && b.screen === "composer") return a.now === b.now && a.saved === b.saved;
  if (a.screen !== "form" || b.screen !== "form") return false;
  const [one, two] = [a.form, b.form];
  return (
    one.values === two.values &&
    one.kept === two.kept &&
    one.kinds === two.kinds &&
    one.editing === two.editing &&
    one.spec === two.spec
  );
}

/** What is to be kept of a screen; undefined when it holds nothing unsaved. */
export function unsaved(screen: ScreenState): Value | undefined {
  return screen.screen === "composer" || screen.screen === "form" ? unsavedWork(screen) : undefined;
}

/** Keeps the unfinished work of a screen over the end of the program; tells whether there was any. */
export async function keepDraft(context: Context, screen: ScreenState): Promise<boolean> {
  if (screen.screen !== "composer" && screen.screen !== "form") return false;
  const kept = await keepWork(context.env, screen);
  if (!kept.ok) toastFailure(context, kept.error);
  return kept.ok ? kept.value : unsaved(screen) !== undefined;
}

/** Keeps the unfinished work of all screens: at the end of the program, when what was typed last may not have been kept yet. */
export async function keepDrafts(context: Context): Promise<void> {
  await Promise.all(context.store.get().screens.map((screen) => keepDraft(context, screen)));
}

/** Forgets kept work. */
export async function discardDraft(context: Context, key: string): Promise<void> {
  const result = await dropDraft(context.env, { key });
  if (!result.ok) toastFailure(context, result.error);
  await context.reload();
}

/** Opens a composition; unfinished work on the same stack is taken up again. Work that cannot be read keeps it closed: it would be lost. */
export async function openComposer(context: Context, screen: ComposerState): Promise<void> {
  const stack = stackById(context.store.get().data, screen.stackId);
  if (stack?.protected) {
    openScreenState(context, screen);
    return toast(context, alwaysThere(stack.name), "note");
  }
  const key = draftKeyOf(screen);
  const kept = await keptWork(context, key, composerFromDraft);
  if (kept === "unreadable") return;
  openScreenState(context, atLeftSlot(context, kept ?? screen));
  toastOpened(context, key, kept !== undefined, outdatedComposer(context.store.get()) !== undefined);
}

/** The cursor goes to the slot where it was when the stack was open before. */
function atLeftSlot(context: Context, screen: ComposerState): ComposerState {
  const left = asLeft(context.store.get(), screen);
  return left === undefined ? screen : atSlot(screen, left.slot);
}

/** Opens kept work where it was left. */
export async function resumeDraft(context: Context, { key, state }: DraftEntry): Promise<void> {
  const kept = await loadDraft(context.env, { key, elsewhere: state === "elsewhere" });
  if (!kept.ok) return toastFailure(context, kept.error);
  if (kept.value === undefined) return toast(context, "This draft is gone.", "failed");
  const composer = composerFromDraft(kept.value);
  if (composer !== undefined) openScreenState(context, composer);
  else await openDraftForm(context, kept.value);
  await forgetMoved(context, key);
}

/** What was kept beside the work of another program is kept under its own key once it is open again. */
async function forgetMoved(context: Context, key: string): Promise<void> {
  const top = topOf(context.store.get().screens);
  const isOpen = top.screen === "composer" || top.screen === "form";
  if (isOpen && key.startsWith(`${draftKeyOf(top)}~`)) await discardDraft(context, key);
}
