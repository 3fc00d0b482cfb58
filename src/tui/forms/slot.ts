import type { FieldPath } from "../../core/failure.ts";
import { fits } from "../../core/field/readValue.ts";
import type { Field, Shape } from "../../core/field/shape.ts";
import { isList, isObject, type Value } from "../../core/value/value.ts";
import type { FormState } from "./formState.ts";
import { pathKey } from "./valueAt.ts";
import { isContainer } from "./valueText.ts";

/** A place for a value: what may stand there and what does. */
export interface Slot {
  readonly path: FieldPath;
  /** As the schema says. */
  readonly shape: Shape;
  /** The shape of what stands there: the member of a union, the kind of a free value. Never a union. */
  readonly actual: Shape;
  /** Index of that member. */
  readonly option: number;
  readonly value: Value | undefined;
  /** The field, for a value of the configuration or of a model. */
  readonly field: Field | undefined;
  /** The value is a secret, or inside one. */
  readonly isSecret: boolean;
  /** It can be left unset: fields can, items and entries cannot. */
  readonly canBeUnset: boolean;
}

/** What a form's places are found by. */
export type Places = Pick<FormState, "values" | "kinds"> & { readonly spec: Pick<FormState["spec"], "fields"> };

const anything: Shape = { kind: "any" };

/** The place at a path; undefined if there is no such place (any more). */
export function slotAt(form: Places, path: FieldPath): Slot | undefined {
  let slot: Slot | undefined = rootSlot(form);
  for (const part of path) {
    if (slot === undefined) return undefined;
    slot = inside(form, slot, part);
  }
  return slot;
}

function rootSlot({ spec, values }: Places): Slot {
  const shape: Shape = { kind: "model", fields: spec.fields, open: false };
  return {
    path: [],
    shape,
    actual: shape,
    option: 0,
    value: values,
    field: undefined,
    isSecret: false,
    canBeUnset: false,
  };
}

/** The place of a field, an entry or an item inside a place. */
export function inside(form: Places, outer: Slot, part: string | number): Slot | undefined {
  const { actual, value } = outer;
  if (actual.kind === "list") {
    if (!isList(value) || typeof part !== "number" || part >= value.length) return undefined;
    return slotOf(form, outer, part, actual.item, value[part], undefined);
  }
  if (typeof part !== "string") return undefined;
  const present = isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined;
  if (actual.kind === "model") {
    const field = actual.fields.find((each) => each.name === part);
    if (field !== undefined) return slotOf(form, outer, part, field.shape, present, field);
    return present === undefined ? undefined : slotOf(form, outer, part, anything, present, undefined);
  }
  if (actual.kind !== "map" || present === undefined) return undefined;
  return slotOf(form, outer, part, actual.value, present, undefined);
}

function slotOf(
  form: Places,
  outer: Slot,
  part: string | number,
  shape: Shape,
  value: Value | undefined,
  field: Field | undefined,
): Slot {
  const path = [...outer.path, part];
  const { actual, option } = actualShape(shape, value, form.kinds[pathKey(path)]);
  const isSecret = outer.isSecret || field?.sensitive === true;
  return { path, shape, actual, option, value, field, isSecret, canBeUnset: field !== undefined };
}

function actualShape(
  shape: Shape,
  value: Value | undefined,
  chosen: number | undefined,
): { readonly actual: Shape; readonly option: number } {
  if (shape.kind === "any") return { actual: guessed(value), option: 0 };
  if (shape.kind !== "union") return { actual: shape, option: 0 };
  const option = memberOf(shape.options, value, chosen);
  const member = shape.options[option] ?? anything;
  return { actual: actualShape(member, value, undefined).actual, option };
}

/** A free value is edited as what it is. */
function guessed(value: Value | undefined): Shape {
  if (isList(value)) return { kind: "list", item: anything };
  if (isObject(value)) return { kind: "map", value: anything };
  return anything;
}

function memberOf(options: readonly Shape[], value: Value | undefined, chosen = 0): number {
  if (value === undefined || value === null) return chosen;
  const preferred = options[chosen];
  if (preferred !== undefined && fits(preferred, value)) return chosen;
  const fitting = options.findIndex((option) => fits(option, value));
  return fitting < 0 ? chosen : fitting;
}

/** The first member of a place's union that has rows of its own, if any. */
export function containerOption({ shape }: Slot): number | undefined {
  const index = shape.kind === "union" ? shape.options.findIndex(isContainer) : -1;
  return index < 0 ? undefined : index;
}
