import { isComponentTypeId } from "../../core/componentType.ts";
import type { FlavorEntry } from "../../core/flavor.ts";
import type { Value } from "../../core/value/value.ts";
import { type ComponentForm, componentForm } from "../../usecases/component/form.ts";
import type { ComponentView } from "../../usecases/component/view.ts";
import { loadDraft } from "../../usecases/draft/drafts.ts";
import { type FormScreenState, formScreen, readFormDraft, resumeForm } from "../forms/formScreen.ts";
import { freeName } from "../state/candidate.ts";
import { composerFromDraft } from "../state/composer.ts";
import { componentsOf } from "../state/data.ts";
import { type Context, openScreenState, sentenceOf, toast } from "./context.ts";
import { draftKeyOf } from "./draftKey.ts";

/** Opens the form of a new component. `composer` is the draft key of the composition that wants it, if any. */
export async function openNewForm(context: Context, flavor: FlavorEntry, composer: string | null): Promise<void> {
  const { type, name } = flavor;
  const source = await componentForm(context.env, { type, flavor: name });
  if (!source.ok) return toast(context, sentenceOf(source.error), "failed");
  const taken = componentsOf(context.store.get().data, type).map((each) => each.name);
  await openWithDraft(context, source.value, formScreen(source.value, freeName(name, taken), composer));
}

/** Opens the form of a registered component. */
export async function openComponentForm(context: Context, component: ComponentView): Promise<void> {
  if (component.protected)
    return toast(context, `${component.name} is always there and cannot be changed; c copies it.`, "note");
  const source = await componentForm(context.env, { type: component.type, ref: component.id });
  if (!source.ok) return toast(context, sentenceOf(source.error), "failed");
  await openWithDraft(context, source.value, formScreen(source.value, component.name, null));
}

/** Unfinished work on the same component, or on a new one of the flavor, is taken up again. */
async function openWithDraft(context: Context, source: ComponentForm, fresh: FormScreenState): Promise<void> {
  const kept = await loadDraft(context.env, { key: draftKeyOf(fresh) });
  const draft = kept.ok && kept.value !== undefined ? readFormDraft(kept.value) : undefined;
  if (draft === undefined) return openScreenState(context, fresh);
  openScreenState(context, { ...resumeForm(source, draft), composer: fresh.composer });
  toast(context, "Continued from the draft.", "note");
}

/** Opens a kept form, above the composition that it was opened from. */
export async function openDraftForm(context: Context, value: Value): Promise<void> {
  const draft = readFormDraft(value);
  if (draft === undefined || !isComponentTypeId(draft.type))
    return toast(context, "This draft cannot be read.", "failed");
  const { type, flavor, component } = draft;
  const source = await componentForm(context.env, component === null ? { type, flavor } : { type, ref: component });
  if (!source.ok) return toast(context, sentenceOf(source.error), "failed");
  if (draft.composer !== null) {
    const below = await loadDraft(context.env, { key: draft.composer });
    const composer = below.ok && below.value !== undefined ? composerFromDraft(below.value) : undefined;
    if (composer !== undefined) openScreenState(context, composer);
  }
  openScreenState(context, resumeForm(source.value, draft));
}
