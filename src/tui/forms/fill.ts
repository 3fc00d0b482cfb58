import type { DiffRow } from "../../core/diff/row.ts";
import type { Failure, FieldPath } from "../../core/failure.ts";
import { sameValue, type Value } from "../../core/value/value.ts";
import { formDiff } from "./formDiff.ts";
import type { FormState } from "./formState.ts";
import { changed, withValue } from "./history.ts";
import { problemsOf } from "./problems.ts";
import { getAt, isWithin, pathKey } from "./valueAt.ts";

/** Values for several places of a form. */
export type FormValues = readonly (readonly [path: FieldPath, value: Value])[];

/** The form with all these values; one undo takes them back together. */
export function filled(state: FormState, values: FormValues): FormState {
  let next = state;
  for (const [path, value] of values) next = { ...next, ...withValue(next, path, value) };
  const touched = [...new Set([...state.touched, ...values.map(([path]) => pathKey(path))])];
  return changed({ ...state, touched }, values[0]?.[0] ?? [], { values: next.values, kept: next.kept });
}

/** What values would do to a form. */
export interface FillPreview {
  readonly form: FormState;
  /** What would change. */
  readonly rows: readonly DiffRow[];
  /** How many of the values are there already. */
  readonly same: number;
  /** What would be wrong with what changes. */
  readonly problems: readonly Failure[];
}

/** Shows beforehand what values would do. */
export function previewOf(state: FormState, values: FormValues): FillPreview {
  const form = filled(state, values);
  const isTold = ({ at }: Failure): boolean => values.some(([path]) => isWithin(at?.field ?? [], path));
  return {
    form,
    rows: formDiff(state.spec, state, form),
    same: values.filter(([path, value]) => sameValue(getAt(state.values, path), value)).length,
    problems: problemsOf(form).filter(isTold),
  };
}
