import { ok, type Result } from "../../core/result.ts";
import type { Value } from "../../core/value/value.ts";
import { dropDraft, listDrafts, loadDraft, saveDraft } from "../../usecases/draft/drafts.ts";
import type { Env } from "../../usecases/env.ts";
import type { StackView } from "../../usecases/stack/view.ts";
import { formDraft, readFormDraft } from "../forms/formDraft.ts";
import { isChangedForm } from "../forms/formScreen.ts";
import { type ComposerState, composerOf, isChanged, newComposer } from "../state/composer.ts";
import { composerDraft, composerFromDraft } from "../state/composerDraft.ts";
import type { DraftEntry } from "../state/data.ts";
import { draftKeyOf, type Work } from "./draftKey.ts";

/** What is to be kept of a piece of work; undefined when it holds nothing unsaved. */
export function unsavedWork(work: Work): Value | undefined {
  if (work.screen === "composer") return isChanged(work) ? composerDraft(work) : undefined;
  return isChangedForm(work) ? formDraft(work) : undefined;
}

/** Keeps unfinished work over the end of the program, or forgets what was kept of it; tells whether there was any. Errors: key-unavailable, cannot-write. */
export async function keepWork(env: Env, work: Work): Promise<Result<boolean>> {
  const key = draftKeyOf(work);
  const value = unsavedWork(work);
  const kept = value === undefined ? await dropDraft(env, { key }) : await saveDraft(env, { key, value });
  return kept.ok ? ok(value !== undefined) : kept;
}

/** The work that was kept, for the home screen. */
export async function draftEntries(env: Env): Promise<readonly DraftEntry[]> {
  const drafts = await listDrafts(env);
  if (!drafts.ok) return [];
  return Promise.all(
    drafts.value.map(async ({ key, elsewhere, updated }): Promise<DraftEntry> => {
      const value = await loadDraft(env, { key, elsewhere });
      const about = value.ok && value.value !== undefined ? aboutOf(value.value) : undefined;
      if (about === undefined) return { key, title: titleOfKey(key), state: "unreadable", updated };
      return { key, ...about, state: elsewhere ? "elsewhere" : "left", updated };
    }),
  );
}

function aboutOf(value: Value): Pick<DraftEntry, "title" | "components"> | undefined {
  const composer = composerFromDraft(value);
  if (composer !== undefined) {
    const { name, components } = composer.now;
    return { title: name === "" ? "new stack" : name, components };
  }
  const form = readFormDraft(value);
  return form === undefined ? undefined : { title: `${form.name} (${form.flavor})` };
}

/** What a draft is about as far as its key tells. */
function titleOfKey(key: string): string {
  const [screen, about = "", flavor] = key.split("/");
  if (screen === "composer") return about.startsWith("new") ? "new stack" : "stack";
  return flavor === undefined ? "component" : `new ${flavor}`;
}

/** The composition under a draft key: as it was kept, else as it is stored. Undefined when its stack is gone. */
export async function composerOfKey(
  env: Env,
  stacks: readonly StackView[],
  key: string,
): Promise<ComposerState | undefined> {
  const kept = await loadDraft(env, { key });
  const draft = kept.ok && kept.value !== undefined ? composerFromDraft(kept.value) : undefined;
  if (draft !== undefined) return draft;
  const fresh = newComposer();
  if (draftKeyOf(fresh) === key) return fresh;
  return stacks.map(composerOf).find((composer) => draftKeyOf(composer) === key);
}
