import { isComponentTypeId } from "../../core/componentType.ts";
import type { Value } from "../../core/value/value.ts";
import { componentForm } from "../../usecases/component/form.ts";
import { dropDraft, loadDraft } from "../../usecases/draft/drafts.ts";
import { readFormDraft, resumeForm } from "../forms/formDraft.ts";
import { chooseComponent } from "../state/composer.ts";
import { composerFromDraft } from "../state/composerDraft.ts";
import type { DraftEntry } from "../state/data.ts";
import { draftKeyOf } from "../work/draftKey.ts";
import { composerOfKey, keepWork } from "../work/drafts.ts";
import { compose } from "./composer/composer.ts";
import { fillForm } from "./form/form.ts";
import { askYesNo, type Session, sayFailure } from "./session.ts";

/** Goes on with kept work. */
export async function resumeDraft(session: Session, { key, title, state }: DraftEntry): Promise<void> {
  const { env, console } = session;
  const isElsewhere = state === "elsewhere";
  if (
    isElsewhere &&
    !(await askYesNo(session, `Another mlstack is working on ${title}. Go on with a copy of it here?`))
  )
    return console.say("Nothing done.");
  const kept = await loadDraft(env, { key, elsewhere: isElsewhere });
  if (!kept.ok) return sayFailure(session, kept.error);
  if (kept.value === undefined) return console.say("This draft is gone.");
  const composer = composerFromDraft(kept.value);
  if (composer === undefined) return resumeForms(session, key, kept.value);
  await forgetMoved(session, key, draftKeyOf(composer));
  await compose(session, composer);
}

/** Goes on with a form, then with the composition that it was opened from. */
async function resumeForms(session: Session, key: string, value: Value): Promise<void> {
  const { env, console, data } = session;
  const draft = readFormDraft(value);
  if (draft === undefined || !isComponentTypeId(draft.type)) return console.say("This draft cannot be read.");
  const { type, flavor, component } = draft;
  const source = await componentForm(env, component === null ? { type, flavor } : { type, ref: component });
  if (!source.ok) return sayFailure(session, source.error);
  const below = draft.composer === null ? undefined : await composerOfKey(env, data().stacks, draft.composer);
  const form = resumeForm(source.value, draft);
  await forgetMoved(session, key, draftKeyOf(form));
  const made = await fillForm(session, form, "draft");
  if (below === undefined || made === undefined) return;
  if (component !== null) return compose(session, below);
  const composer = chooseComponent(below, type, made.id);
  const again = await keepWork(env, composer);
  if (!again.ok) sayFailure(session, again.error);
  await compose(session, composer);
}

/** What was kept beside the work of another program is kept under its own key once it is open again. */
async function forgetMoved({ env }: Session, key: string, own: string): Promise<void> {
  if (key.startsWith(`${own}~`)) await dropDraft(env, { key });
}

/** Throws kept work away, after asking. */
export async function throwAway(session: Session, { key, title, state }: DraftEntry): Promise<void> {
  const { env, console } = session;
  if (state === "elsewhere") return console.say("Another mlstack is working on this, so it stays.");
  if (!(await askYesNo(session, `Throw the draft of ${title} away? It cannot be brought back.`)))
    return console.say("Nothing done.");
  const dropped = await dropDraft(env, { key });
  if (!dropped.ok) return sayFailure(session, dropped.error);
  await session.reload();
  console.say(`The draft of ${title} is gone.`);
}
