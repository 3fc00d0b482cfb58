import { fits } from "../../core/field/readValue.ts";
import type { Shape } from "../../core/field/shape.ts";
import { isList, type Value } from "../../core/value/value.ts";
import type { FormState } from "./formState.ts";
import { changed, withValue } from "./history.ts";
import type { FormRow } from "./row.ts";
import { type Slot, slotAt } from "./slot.ts";
import { pathKey } from "./valueAt.ts";
import { emptyOf, textOf, valueFromText } from "./valueText.ts";

/** What a value may be where anything may stand. */
const anyKinds: readonly Shape[] = [
  { kind: "text" },
  { kind: "integer" },
  { kind: "number" },
  { kind: "boolean" },
  { kind: "list", item: { kind: "any" } },
  { kind: "map", value: { kind: "any" } },
];

/** The kinds of value that a shape allows: the members of a union, every kind where any value may stand, else only itself. */
export function kindsOf(shape: Shape): readonly Shape[] {
  if (shape.kind === "union") return shape.options;
  return shape.kind === "any" ? anyKinds : [shape];
}

/** Chooses which member of a union, or which kind of any value, a value is; by default the next one. The value is kept as far as it can be said in the new kind. */
export function switchKind(state: FormState, row: FormRow, to?: number): FormState {
  const slot = row.kind === "add" ? undefined : slotAt(state, row.path);
  if (slot === undefined) return state;
  if (slot.shape.kind === "any") return switchAny(state, slot, to);
  if (slot.shape.kind !== "union") return state;
  const option = to ?? (slot.option + 1) % slot.shape.options.length;
  const shape = slot.shape.options[option];
  if (shape === undefined || option === slot.option) return state;
  const kinds = { ...state.kinds, [pathKey(slot.path)]: option };
  return changed(state, slot.path, { ...withValue(state, slot.path, converted(slot, shape)), kinds });
}

/** Of any value the kind is what stands there, so that something of the kind must. */
function switchAny(state: FormState, slot: Slot, to: number | undefined): FormState {
  const shape = to === undefined ? undefined : kindsOf(slot.shape)[to];
  if (shape === undefined) return state;
  const kept = slot.value === undefined ? undefined : converted({ ...slot, canBeUnset: true }, shape);
  return changed(state, slot.path, withValue(state, slot.path, kept ?? startOf(shape)));
}

function startOf(shape: Shape): Value {
  return shape.kind === "integer" ? 0n : shape.kind === "number" ? 0 : emptyOf(shape);
}

function converted({ value, actual, canBeUnset }: Slot, shape: Shape): Value | undefined {
  if (value === undefined || value === null) return value;
  if (fits(shape, value)) return value;
  const typed = valueFromText(textOf(value, actual), shape);
  if (typed !== undefined) return typed;
  if (shape.kind === "list" && fits(shape.item, value)) return [value];
  const [only, ...more] = isList(value) ? value : [];
  if (only !== undefined && more.length === 0 && fits(shape, only)) return only;
  return canBeUnset ? undefined : emptyOf(shape);
}
