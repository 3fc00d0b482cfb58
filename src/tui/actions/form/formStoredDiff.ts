import type { DiffRow } from "../../../core/diff/row.ts";
import { objectOf } from "../../../core/value/value.ts";
import { componentForm } from "../../../usecases/component/form.ts";
import { formDiff, type Held, heldAtFirst, isFieldChanged } from "../../forms/formDiff.ts";
import { type FormScreenState, nameRow } from "../../forms/formScreen.ts";
import { whoChanged } from "../../state/whoChanged.ts";
import { shown } from "../appState.ts";
import { type Context, toastFailure } from "../context.ts";
import { openDiff } from "../diff/openDiff.ts";
import { elsewhereOf } from "../drafts/elsewhere.ts";

/** Shows what another process stored since the form was opened beside what the form holds, and who changed what. */
export async function openFormStoredDiff(context: Context): Promise<void> {
  const state = context.store.get();
  const top = shown(state, "form");
  if (top === undefined) return;
  const { spec } = top.form;
  const isDeleted = elsewhereOf(state) === "deleted";
  const base = heldAtFirst(spec);
  const theirs = isDeleted ? base : await storedNow(context, top);
  if (theirs === undefined) return;
  const rows = formDiff(spec, theirs, top.form);
  openDiff(context, {
    title: "differences",
    left: { title: isDeleted ? "before it was deleted" : "as it is stored now" },
    right: { title: "as it is here" },
    rows: isDeleted ? rows : rows.map((row) => noted(row, base, theirs, top.form)),
  });
}

async function storedNow(context: Context, { flavor, component }: FormScreenState): Promise<Held | undefined> {
  if (component === null) return undefined;
  const source = await componentForm(context.env, { type: flavor.spec.type, ref: component.id });
  if (!source.ok) {
    toastFailure(context, source.error);
    return undefined;
  }
  const { configuration, sealed } = source.value;
  const name = source.value.component?.name ?? component.name;
  return { values: objectOf([[nameRow, name], ...Object.entries(configuration)]), kept: sealed };
}

function noted(row: DiffRow, base: Held, theirs: Held, mine: Held): DiffRow {
  const field = fieldIn(row.name);
  const note = whoChanged(isFieldChanged(field, base, theirs), isFieldChanged(field, base, mine));
  return note === undefined ? row : { ...row, note };
}

/** The field that a row is about or lies in. */
function fieldIn(place: string): string {
  return place.split(/[.[]/)[0] ?? place;
}
