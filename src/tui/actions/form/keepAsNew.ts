import { freeName } from "../../../core/newName.ts";
import { componentForm } from "../../../usecases/component/form.ts";
import { formScreen, nameRow } from "../../forms/formScreen.ts";
import { componentNames } from "../../state/data.ts";
import { draftKeyOf } from "../../work/draftKey.ts";
import { shown } from "../appState.ts";
import { type Context, changeTop, toast, toastFailure } from "../context.ts";
import { discardDraft } from "../drafts/drafts.ts";

/**
 * Makes the form of a component that was deleted elsewhere one of a new component with the same values. Secret values that were only stored are gone with
 * it and must be typed again.
 */
export async function keepFormAsNew(context: Context): Promise<void> {
  const top = shown(context.store.get(), "form");
  if (top === undefined || top.component === null) return;
  const { type, name: flavor } = top.flavor.spec;
  const source = await componentForm(context.env, { type, flavor });
  if (!source.ok) return toastFailure(context, source.error);
  const taken = componentNames(context.store.get().data, type);
  const typed = top.form.values[nameRow];
  const name = freeName(typeof typed === "string" ? typed : top.component.name, taken);
  const fresh = formScreen(source.value, name, top.composer);
  changeTop(context, "form", (screen) => ({
    ...fresh,
    form: {
      ...screen.form,
      spec: fresh.form.spec,
      values: { ...screen.form.values, [nameRow]: name },
      kept: [],
      past: [],
      future: [],
    },
  }));
  await discardDraft(context, draftKeyOf(top));
  const lost = top.form.kept.length === 0 ? "" : ` Type anew what was stored as a secret: ${top.form.kept.join(", ")}.`;
  toast(context, `This is a new component now; {form.save} saves it.${lost}`, "note");
}
