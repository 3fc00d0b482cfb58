import type { Value } from "../../core/value/value.ts";
import { dropDraft, listDrafts, loadDraft, saveDraft } from "../../usecases/draft/drafts.ts";
import { formDraft, isChangedForm, readFormDraft } from "../forms/formScreen.ts";
import { type ComposerState, composerDraft, composerFromDraft, isChanged } from "../state/composer.ts";
import type { DraftEntry } from "../state/data.ts";
import type { ScreenState } from "./appState.ts";
import { type Context, openScreenState, sentenceOf, toast } from "./context.ts";
import { draftKeyOf } from "./draftKey.ts";
import { openDraftForm } from "./openForm.ts";

/** What is to be kept of a screen; undefined when it holds nothing unsaved. */
function unsaved(screen: ScreenState): Value | undefined {
  if (screen.screen === "composer") return isChanged(screen) ? composerDraft(screen) : undefined;
  if (screen.screen === "form") return isChangedForm(screen) ? formDraft(screen) : undefined;
  return undefined;
}

/** Keeps the unfinished work of a screen over the end of the program; tells whether there was any. */
export async function keepDraft(context: Context, screen: ScreenState): Promise<boolean> {
  if (screen.screen !== "composer" && screen.screen !== "form") return false;
  const key = draftKeyOf(screen);
  const value = unsaved(screen);
  const result =
    value === undefined ? await dropDraft(context.env, { key }) : await saveDraft(context.env, { key, value });
  if (!result.ok) toast(context, sentenceOf(result.error), "failed");
  return value !== undefined;
}

/** Keeps the unfinished work of all screens: at the end of the program, when what was typed last may not have been kept yet. */
export async function keepDrafts(context: Context): Promise<void> {
  await Promise.all(context.store.get().screens.map((screen) => keepDraft(context, screen)));
}

/** Forgets kept work. */
export async function discardDraft(context: Context, key: string): Promise<void> {
  const result = await dropDraft(context.env, { key });
  if (!result.ok) return toast(context, sentenceOf(result.error), "failed");
  await context.reload();
}

/** Opens a composition; unfinished work on the same stack is taken up again. */
export async function openComposer(context: Context, screen: ComposerState): Promise<void> {
  const kept = await loadDraft(context.env, { key: draftKeyOf(screen) });
  const draft = kept.ok && kept.value !== undefined ? composerFromDraft(kept.value) : undefined;
  openScreenState(context, draft ?? screen);
  if (draft !== undefined) toast(context, "Continued from the draft; u takes changes back.", "note");
}

/** Opens kept work where it was left. */
export async function resumeDraft(context: Context, key: string): Promise<void> {
  const kept = await loadDraft(context.env, { key });
  if (!kept.ok) return toast(context, sentenceOf(kept.error), "failed");
  if (kept.value === undefined) return toast(context, "This draft is gone.", "failed");
  const composer = composerFromDraft(kept.value);
  if (composer !== undefined) return openScreenState(context, composer);
  await openDraftForm(context, kept.value);
}

/** The work that was kept, for the home screen. */
export async function draftEntries(env: Context["env"]): Promise<readonly DraftEntry[]> {
  const drafts = await listDrafts(env);
  if (!drafts.ok) return [];
  const entries = await Promise.all(
    drafts.value.map(async ({ key }) => ({ key, value: await loadDraft(env, { key }) })),
  );
  return entries.flatMap(({ key, value }) =>
    value.ok && value.value !== undefined ? [{ key, title: titleOf(value.value) }] : [],
  );
}

function titleOf(value: Value): string {
  const composer = composerFromDraft(value);
  if (composer !== undefined) return composer.now.name === "" ? "new stack" : composer.now.name;
  const form = readFormDraft(value);
  return form === undefined ? "unknown" : `${form.name} (${form.flavor})`;
}
