import { diffRows } from "../../core/diff/row.ts";
import { isSecretField } from "../../core/field/secretField.ts";
import { isSecretReference } from "../../core/secretReference.ts";
import { type Configuration, objectOf, sameValue, type Value } from "../../core/value/value.ts";
import { componentForm } from "../../usecases/component/form.ts";
import { type FormScreenState, nameRow } from "../forms/formScreen.ts";
import { whoChanged } from "../state/whoChanged.ts";
import { type Context, sentenceOf, shown, toast } from "./context.ts";
import { elsewhereOf } from "./elsewhere.ts";
import { openDiff } from "./openDiff.ts";

/** A configuration in which secret values that stay stored are only known to be there. */
interface Side {
  readonly values: Configuration;
  /** Fields whose values are not told. */
  readonly hidden: readonly string[];
}

/** Stands for a secret value that is stored; no typed text is the same. */
const storedSecret: Value = objectOf([["stored", true]]);

/** Shows what another process stored since the form was opened beside what the form holds, and who changed what. */
export async function openFormStoredDiff(context: Context): Promise<void> {
  const state = context.store.get();
  const top = shown(state, "form");
  if (top === undefined) return;
  const isDeleted = elsewhereOf(state) === "deleted";
  const base = sideOf(top.form.spec.configuration, top.form.spec.sealed);
  const theirs = isDeleted ? base : await storedNow(context, top);
  if (theirs === undefined) return;
  const mine = mineOf(top);
  const rows = diffRows(theirs.values, mine.values, [], { left: theirs.hidden, right: mine.hidden });
  openDiff(context, {
    title: "differences",
    left: { title: isDeleted ? "before it was deleted" : "as it is stored now" },
    right: { title: "as it is here" },
    rows: isDeleted ? rows : rows.map((row) => ({ ...row, ...noteOf(fieldIn(row.name), base, theirs, mine) })),
  });
}

function mineOf({ flavor, form }: FormScreenState): Side {
  const typed = flavor.fields
    .filter((field) => isSecretField(field) && isHidden(form.values[field.name]))
    .map(({ name }) => name);
  const { values, hidden } = sideOf(form.values, form.kept);
  return { values, hidden: [...hidden, ...typed] };
}

function isHidden(value: Value | undefined): boolean {
  return value !== undefined && value !== null && !isSecretReference(value);
}

function sideOf(values: Configuration, sealed: Iterable<string>): Side {
  const hidden = [...sealed];
  return {
    values: objectOf([...Object.entries(values), ...hidden.map((name) => [name, storedSecret] as const)]),
    hidden,
  };
}

async function storedNow(context: Context, { flavor, component }: FormScreenState): Promise<Side | undefined> {
  if (component === null) return undefined;
  const source = await componentForm(context.env, { type: flavor.spec.type, ref: component.id });
  if (!source.ok) {
    toast(context, sentenceOf(source.error), "failed");
    return undefined;
  }
  const name = source.value.component?.name ?? component.name;
  return sideOf(objectOf([[nameRow, name], ...Object.entries(source.value.configuration)]), source.value.sealed);
}

/** The field that a row is about or lies in. */
function fieldIn(place: string): string {
  return place.split(/[.[]/)[0] ?? place;
}

function noteOf(field: string, base: Side, theirs: Side, mine: Side): { readonly note?: string } {
  const differs = (one: Side): boolean => !sameValue(one.values[field], base.values[field]);
  const note = whoChanged(differs(theirs), differs(mine));
  return note === undefined ? {} : { note };
}
