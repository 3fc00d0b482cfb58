import { type Failure, type FieldPath, failure, pathText } from "../../core/failure.ts";
import { fits } from "../../core/field/readValue.ts";
import { givenText, kindOf, wanted } from "../../core/field/wanted.ts";
import { type Configuration, isList, isObject } from "../../core/value/value.ts";
import type { FormState } from "./formState.ts";
import { inside, type Places, type Slot, slotAt } from "./slot.ts";
import { isWithin } from "./valueAt.ts";
import { isContainer, valueFromText } from "./valueText.ts";

interface Checked {
  readonly spec: FormState["spec"];
  readonly kept: readonly string[];
  readonly problems: readonly Failure[];
}

/** The problems of configurations that were checked already: drawing asks for them several times. */
const checked = new WeakMap<Configuration, Checked>();

/** All that is wrong with what the form holds: what the check says, and text that does not fit its field. */
export function problemsOf(state: FormState): readonly Failure[] {
  const { values, kept, spec } = state;
  const known = checked.get(values);
  if (known !== undefined && known.kept === kept && known.spec === spec) return known.problems;
  const found = spec.check(values, kept).flatMap((each) => each.causes ?? [each]);
  const root = slotAt(state, []);
  const unfit = root === undefined ? [] : unfitTexts(state, root);
  const fresh = unfit.filter((each) => !found.some((other) => samePlace(each, other)));
  const problems = [...found, ...fresh];
  checked.set(values, { spec, kept, problems });
  return problems;
}

function samePlace(a: Failure, b: Failure): boolean {
  const [one, two] = [a.at?.field ?? [], b.at?.field ?? []];
  return one.length === two.length && isWithin(one, two);
}

/** Texts that stand where a number, a list or the like must be. */
function unfitTexts(form: Places, slot: Slot): readonly Failure[] {
  const { actual, shape, value, path } = slot;
  if (isContainer(actual) && (isList(value) || isObject(value))) {
    const parts = isList(value) ? value.keys().toArray() : Object.keys(value);
    return parts.flatMap((part) => {
      const inner = inside(form, slot, part);
      return inner === undefined ? [] : unfitTexts(form, inner);
    });
  }
  if (typeof value !== "string" || fits(shape, value) || valueFromText(value, shape) !== undefined) return [];
  const got = slot.isSecret ? kindOf(value) : givenText(value, shape);
  const message = `${pathText(path)} must be ${wanted(shape)}, got ${got}.`;
  return [failure("invalid-config", message, { at: { field: path } })];
}

/** The problems of the value at a path and of all that is inside it. */
export function problemsWithin(state: FormState, path: FieldPath): readonly Failure[] {
  return problemsOf(state).filter((each) => each.at?.field !== undefined && isWithin(each.at.field, path));
}

/** The sentence of a problem, which names its field nearly always; else the field before it. */
export function toldWithField({ message, at }: Failure): string {
  const field = pathText(at?.field ?? []);
  return message.includes(field) ? message : `${field}: ${message}`;
}
