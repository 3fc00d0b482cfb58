import { hiddenText } from "../../core/component.ts";
import type { FieldPath } from "../../core/failure.ts";
import type { Field, Shape } from "../../core/field/shape.ts";
import { isSecretReference } from "../../core/secretReference.ts";
import type { Value } from "../../core/value/value.ts";
import { isChecked } from "./checks.ts";
import type { FormState } from "./formState.ts";
import { notCountedWords } from "./notCounted.ts";
import { problemsWithin } from "./problems.ts";
import type { Slot } from "./slot.ts";
import { pathKey } from "./valueAt.ts";
import { summaryOf } from "./valueText.ts";

/** One row of a form: a field, an entry of a map, an item of a list, the row that adds one, or an option that a list holds or not. */
export interface FormRow {
  /** Tells rows apart within the form. */
  readonly id: string;
  readonly kind: "field" | "entry" | "item" | "add" | "option";
  /** Of the value; of an `add` row: of the list or map; of an `option`: of the list, and the option. */
  readonly path: FieldPath;
  readonly label: string;
  /** The group that begins with this row. */
  readonly heading: string | undefined;
  readonly shape: Shape;
  /** The shape of what stands there: the member of a union, the kind of a free value. */
  readonly actual: Shape;
  readonly field: Field | undefined;
  readonly value: Value | undefined;
  readonly state: "unset" | "null" | "set" | "sealed";
  /** The value in a few words; secrets are hidden. For an unset field its default. */
  readonly text: string;
  readonly isSecret: boolean;
  readonly required: boolean;
  /** What is wrong here or inside, once it is to be shown. */
  readonly problem: string | undefined;
  /** What must hold, in words, for the value to count, where it does not hold now. */
  readonly notCounted: string | undefined;
}

/** The row of a place. */
export function rowOf(state: FormState, slot: Slot): FormRow {
  const { path, field, value, shape, actual, isSecret } = slot;
  const last = path.at(-1) ?? "";
  const isKept = path.length === 1 && state.kept.includes(String(last)) && value === undefined;
  const condition = isKept ? "sealed" : value === undefined ? "unset" : value === null ? "null" : "set";
  const id = pathKey(path);
  return {
    id,
    kind: field !== undefined ? "field" : typeof last === "number" ? "item" : "entry",
    path,
    label: String(last),
    heading: undefined,
    shape,
    actual,
    field,
    value,
    state: condition,
    text: shownText(slot, condition, state.revealed === id),
    isSecret,
    required: field?.required ?? false,
    problem: shownProblem(state, path, id, condition),
    notCounted: notCountedWords(state, slot),
  };
}

function shownText({ value, actual, field, isSecret }: Slot, condition: FormRow["state"], isRevealed: boolean): string {
  if (condition === "sealed") return hiddenText;
  if (value === null) return "null";
  if (value !== undefined)
    return isSecret && !isRevealed && !isSecretReference(value) ? hiddenText : summaryOf(value, actual);
  if (field?.default === undefined) return "";
  return field.default === null ? "—" : summaryOf(field.default, actual);
}

function shownProblem(state: FormState, path: FieldPath, id: string, condition: FormRow["state"]): string | undefined {
  if (condition === "unset" && !state.showAll && !state.touched.includes(id)) return undefined;
  const [first, ...more] = problemsWithin(state, path);
  if (first === undefined) return undefined;
  return more.length === 0 ? first.message : `${first.message} (and ${more.length} more)`;
}

/** The row that adds one to a list or a map. */
export function addRow(slot: Slot, label: string): FormRow {
  return { ...bareRow(slot), id: `${pathKey(slot.path)}+`, kind: "add", path: slot.path, label };
}

/** The row of an option that a list holds or not. */
export function optionRow(slot: Slot, option: string): FormRow {
  const path = [...slot.path, option];
  const state = isChecked(slot.value, option) ? "set" : "unset";
  return { ...bareRow(slot), id: pathKey(path), kind: "option", path, label: option, state };
}

/** A row that stands for no value of its own. */
function bareRow({ shape, actual }: Slot): Omit<FormRow, "id" | "kind" | "path" | "label"> {
  return {
    heading: undefined,
    shape,
    actual,
    field: undefined,
    value: undefined,
    state: "unset",
    text: "",
    isSecret: false,
    required: false,
    problem: undefined,
    notCounted: undefined,
  };
}
