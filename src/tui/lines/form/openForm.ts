import type { FlavorEntry } from "../../../core/flavor.ts";
import { freeName, suggestedName } from "../../../core/newName.ts";
import type { Configuration } from "../../../core/value/value.ts";
import { type ComponentForm, type ComponentFormInput, componentForm } from "../../../usecases/component/form.ts";
import type { ComponentView } from "../../../usecases/component/view.ts";
import { readFormDraft, resumeForm } from "../../forms/formDraft.ts";
import { formScreen } from "../../forms/formScreen.ts";
import { componentNames } from "../../state/data.ts";
import { draftKeyOf } from "../../work/draftKey.ts";
import { keptWork } from "../keptWork.ts";
import { canChange, type Session, sayFailure } from "../session.ts";
import { fillForm } from "./form.ts";

/**
 * Fills the form of a new component; `composer` is the draft key of the composition that wants it, `known` what it begins with. Returns what was
 * saved.
 */
export async function openNewForm(
  session: Session,
  flavor: Pick<FlavorEntry, "type" | "name">,
  composer: string | null,
  known?: Configuration,
): Promise<ComponentView | undefined> {
  const { type, name } = flavor;
  const taken = componentNames(session.data(), type);
  return open(session, { type, flavor: name }, freeName(suggestedName(flavor), taken), composer, known);
}

/** Fills the form of a registered component. Returns what was saved. */
export function openComponentForm(session: Session, component: ComponentView): Promise<ComponentView | undefined> {
  return open(session, { type: component.type, ref: component.id }, component.name, null);
}

/** Unfinished work on the same component, or on a new one of the flavor, is taken up again. */
async function open(
  session: Session,
  input: ComponentFormInput,
  name: string,
  composer: string | null,
  known?: Configuration,
): Promise<ComponentView | undefined> {
  if (!canChange(session)) return undefined;
  const found = await componentForm(session.env, input);
  if (!found.ok) {
    sayFailure(session, found.error);
    return undefined;
  }
  const source: ComponentForm = found.value;
  const fresh = formScreen(source, name, composer, known);
  const draft = await keptWork(session, draftKeyOf(fresh), readFormDraft);
  if (draft === "unreadable") return undefined;
  return draft === undefined
    ? fillForm(session, fresh)
    : fillForm(session, { ...resumeForm(source, draft), composer }, "draft");
}
