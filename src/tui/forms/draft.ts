import type { FieldPath } from "../../core/failure.ts";
import { isList, isObject, objectOf, sameValue, type Value } from "../../core/value/value.ts";
import { createForm, type FormSpec, type FormState, levelAt } from "./formState.ts";
import { snapshotOf } from "./history.ts";
import { settled } from "./levels.ts";
import { slotAt } from "./slot.ts";
import { beginKey, beginText } from "./typing.ts";

/**
 * What has to be kept of a form so that it can go on after a crash, with the text that is being typed. It holds typed secrets as they are:
 * whoever stores it encrypts it. Undo is not part of it.
 */
export function draftOf(state: FormState): Value {
  return objectOf([
    ["values", state.values],
    ["kept", state.kept],
    ["kinds", objectOf(Object.entries(state.kinds).map(([key, index]): [string, Value] => [key, BigInt(index)]))],
    [
      "levels",
      state.levels.map((level) =>
        objectOf([
          ["path", pathValue(level.path)],
          ["cursor", level.cursor],
        ]),
      ),
    ],
    ["editing", editingValue(state)],
  ]);
}

function pathValue(path: FieldPath): Value {
  return path.map((part) => (typeof part === "number" ? BigInt(part) : part));
}

function editingValue({ editing }: FormState): Value {
  if (editing === null || editing.kind === "pick") return null;
  return objectOf([
    ["kind", editing.kind],
    ["path", pathValue(editing.path)],
    ["before", editing.edit.before],
    ["after", editing.edit.after],
    ["whole", editing.kind === "text" && editing.whole],
    ["from", editing.kind === "key" ? editing.from : null],
  ]);
}

/** The form as a draft left it, over what is stored now; undefined if the value is no draft. One undo leads to what is stored. */
export function restore(spec: FormSpec, draft: Value): FormState | undefined {
  if (!isObject(draft) || !isObject(draft.values)) return undefined;
  const fresh = createForm(spec);
  const names = isList(draft.kept) ? draft.kept : [];
  const kept = spec.sealed.filter((name) => names.includes(name));
  const isSame = sameValue(draft.values, spec.configuration) && kept.length === spec.sealed.length;
  const form: FormState = {
    ...fresh,
    values: draft.values,
    kept,
    kinds: kindsOf(draft.kinds),
    levels: levelsOf(draft.levels),
    past: isSame ? [] : [snapshotOf(fresh, [])],
  };
  return settled(withEditing(settled(form), draft.editing));
}

function kindsOf(value: Value | undefined): FormState["kinds"] {
  const entries = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.flatMap(([key, index]) => (typeof index === "bigint" ? [[key, Number(index)]] : [])),
  );
}

function levelsOf(value: Value | undefined): FormState["levels"] {
  const levels = (isList(value) ? value : []).flatMap((each) => {
    const path = isObject(each) ? pathOf(each.path) : undefined;
    if (path === undefined || !isObject(each)) return [];
    return [{ ...levelAt(path), cursor: typeof each.cursor === "string" ? each.cursor : null }];
  });
  const [first, ...above] = levels;
  return first === undefined || first.path.length > 0 ? [levelAt([])] : [first, ...above];
}

function pathOf(value: Value | undefined): FieldPath | undefined {
  if (!isList(value)) return undefined;
  const parts: (string | number)[] = [];
  for (const part of value) {
    if (typeof part === "bigint") parts.push(Number(part));
    else if (typeof part === "string") parts.push(part);
  }
  return parts.length === value.length ? parts : undefined;
}

function withEditing(form: FormState, value: Value | undefined): FormState {
  if (!isObject(value)) return form;
  const path = pathOf(value.path);
  const { before, after, from } = value;
  if (path === undefined || typeof before !== "string" || typeof after !== "string") return form;
  if (slotAt(form, path) === undefined) return form;
  const begun =
    value.kind === "key"
      ? beginKey(form, path, typeof from === "string" ? from : null)
      : beginText(form, path, { whole: value.whole === true });
  const { editing } = begun;
  if (editing === null || editing.kind === "pick") return form;
  return { ...begun, editing: { ...editing, edit: { before, after } } };
}
