import { componentForm } from "../../../usecases/component/form.ts";
import { loadStored } from "../../forms/formScreen.ts";
import { overlapOf } from "../../forms/rebase.ts";
import { componentById } from "../../state/data.ts";
import { sentences } from "../say.ts";
import { sayFailure } from "../session.ts";
import type { Filling } from "./filling.ts";

/** Tells whether the component was changed elsewhere since the form was opened. */
export function isOutdatedForm({ session, screen }: Filling): boolean {
  const { component, form } = screen();
  const stored = componentById(session.data(), component?.id);
  return stored !== undefined && stored.rev !== form.spec.rev;
}

/** Puts what is stored below the changes of the form. */
export async function loadStoredComponent(filling: Filling): Promise<void> {
  const { session, screen, form, change } = filling;
  const { component, flavor } = screen();
  await session.reload();
  if (component === null || !isOutdatedForm(filling))
    return session.console.say("What is stored is what this form began with.");
  const source = await componentForm(session.env, { type: flavor.spec.type, ref: component.id });
  if (!source.ok) return sayFailure(session, source.error);
  const before = form();
  await change((now) => loadStored(now, source.value));
  const both = overlapOf(before, form().spec);
  session.console.say(
    sentences(
      "Took in what is stored; your changes stay on top. Undo takes that back",
      both.length === 0 ? "" : `Yours stays of ${both.join(" and ")}, changed there too`,
    ),
  );
}
