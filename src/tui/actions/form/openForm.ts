import { isComponentTypeId } from "../../../core/componentType.ts";
import type { FlavorEntry } from "../../../core/flavor.ts";
import { freeName, suggestedName } from "../../../core/newName.ts";
import type { Value } from "../../../core/value/value.ts";
import { type ComponentForm, componentForm } from "../../../usecases/component/form.ts";
import type { ComponentView } from "../../../usecases/component/view.ts";
import { readFormDraft, resumeForm } from "../../forms/formDraft.ts";
import { type FixInProgress, type FormScreenState, formOfFix, formScreen } from "../../forms/formScreen.ts";
import { formReducer } from "../../forms/reducer.ts";
import { atSlot } from "../../state/composer.ts";
import { componentNames } from "../../state/data.ts";
import { draftKeyOf } from "../../work/draftKey.ts";
import { composerOfKey } from "../../work/drafts.ts";
import { type Context, openScreenState, toast, toastFailure } from "../context.ts";
import { keptWork, toastOpened } from "../drafts/keptWork.ts";

/** Opens the form of a new component, at a field if one is named. `composer` is the draft key of the composition that wants it, if any. */
export async function openNewForm(
  context: Context,
  flavor: FlavorEntry,
  composer: string | null,
  field?: string,
): Promise<void> {
  await openNew(context, flavor, (source, name) => atField(formScreen(source, name, composer), field));
}

/** Opens the form of a new component that a fix of a composition needs. */
export async function openFixForm(context: Context, composer: string, fix: FixInProgress): Promise<void> {
  const { type, flavor: name } = fix.step;
  await openNew(context, { type, name }, (source, free) => formOfFix(source, free, composer, fix));
}

async function openNew(
  context: Context,
  flavor: Pick<FlavorEntry, "type" | "name">,
  screenOf: (source: ComponentForm, name: string) => FormScreenState,
): Promise<void> {
  const { type, name } = flavor;
  const source = await componentForm(context.env, { type, flavor: name });
  if (!source.ok) return toastFailure(context, source.error);
  const taken = componentNames(context.store.get().data, type);
  await openWithDraft(context, source.value, screenOf(source.value, freeName(suggestedName(flavor), taken)));
}

/** Opens the form of a registered component, at a field if one is named. */
export async function openComponentForm(
  context: Context,
  { type, id, name }: Pick<ComponentView, "type" | "id" | "name">,
  field?: string,
): Promise<void> {
  const source = await componentForm(context.env, { type, ref: id });
  if (!source.ok) return toastFailure(context, source.error);
  await openWithDraft(context, source.value, atField(formScreen(source.value, name, null), field));
}

function atField(screen: FormScreenState, field: string | undefined): FormScreenState {
  return field === undefined ? screen : { ...screen, form: formReducer(screen.form, { type: "go", path: [field] }) };
}

/** Unfinished work on the same component, or on a new one of the flavor, is taken up again. Work that cannot be read keeps it closed: it would be lost. */
async function openWithDraft(context: Context, source: ComponentForm, fresh: FormScreenState): Promise<void> {
  const key = draftKeyOf(fresh);
  const draft = await keptWork(context, key, readFormDraft);
  if (draft === "unreadable") return;
  const screen =
    draft === undefined
      ? fresh
      : { ...resumeForm(source, draft), composer: fresh.composer, ...(fresh.fix && { fix: fresh.fix }) };
  openScreenState(context, screen);
  toastOpened(context, key, draft !== undefined, isOutdated(screen, source));
}

function isOutdated({ form }: FormScreenState, { component }: ComponentForm): boolean {
  return component !== null && component.rev !== form.spec.rev;
}

/** Opens a kept form, above the composition that it was opened from. */
export async function openDraftForm(context: Context, value: Value): Promise<void> {
  const draft = readFormDraft(value);
  if (draft === undefined || !isComponentTypeId(draft.type))
    return toast(context, "This draft cannot be read.", "failed");
  const { type, flavor, component } = draft;
  const source = await componentForm(context.env, component === null ? { type, flavor } : { type, ref: component });
  if (!source.ok) return toastFailure(context, source.error);
  const composer =
    draft.composer === null
      ? undefined
      : await composerOfKey(context.env, context.store.get().data.stacks, draft.composer);
  if (composer !== undefined) openScreenState(context, atSlot(composer, type));
  const screen = resumeForm(source.value, draft);
  openScreenState(context, screen);
  toastOpened(context, draftKeyOf(screen), true, isOutdated(screen, source.value));
}
