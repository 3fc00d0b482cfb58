import type { Failure, FieldPath } from "../../core/failure.ts";
import type { Field } from "../../core/field/shape.ts";
import { type Configuration, objectOf, sameValue } from "../../core/value/value.ts";
import type { TextEdit } from "../keymap/textEdit.ts";

/** What a form is made from. Never changes while the form is open. */
export interface FormSpec {
  readonly fields: readonly Field[];
  /** What is stored, or what a new component begins with. Without the sealed values. */
  readonly configuration: Configuration;
  /** Names of the fields that hold a stored secret, which is not known here: shown as `********` and kept unless edited or cleared. */
  readonly sealed: readonly string[];
  /** Finds what is wrong; called while typing. `kept` names the sealed fields that stay as they are. */
  readonly check: (configuration: Configuration, kept: readonly string[]) => readonly Failure[];
  /** What would be stored for a configuration: read and put into normal form. Absent: the configuration as it is. */
  readonly stored?: (configuration: Configuration, kept: readonly string[]) => Configuration;
  /** Names of fields whose value is only suggested: the first typed character replaces it. */
  readonly suggested?: readonly string[];
  /** The revision of what is stored, which a save must still find; absent: a new one. */
  readonly rev?: number;
}

/** What undo brings back. What is stored belongs to it, since it may be loaded anew while the form is open. */
export interface Snapshot {
  readonly spec: FormSpec;
  readonly values: Configuration;
  readonly kept: readonly string[];
  readonly kinds: Readonly<Record<string, number>>;
  /** Where the change happened that leads away from here. */
  readonly at: FieldPath;
}

/** One page of the form: the whole configuration, or what is inside a model, a list or a map. */
export interface Level {
  readonly path: FieldPath;
  /** Id of the row under the cursor; null: the first. */
  readonly cursor: string | null;
  /** Where the cursor was, for the case that its row goes away. */
  readonly index: number;
  readonly filter: TextEdit;
}

/** What all editors need to be left without a trace. */
interface Begun {
  readonly path: FieldPath;
  /** Length of the history before the editor opened. */
  readonly pastLength: number;
  /** A new row of a list, which goes away when it stays empty. */
  readonly isNew: boolean;
}

/** A value is being typed. What stands there is part of the configuration at once. */
export interface TextEditing extends Begun {
  readonly kind: "text";
  readonly edit: TextEdit;
  /** A list or an object is typed as YAML in one line. */
  readonly whole: boolean;
  /** Index of the union member that the text is read as first. */
  readonly option: number;
  readonly original: Configuration[string] | undefined;
  readonly originalText: string;
  /** The field was sealed when the editor opened. */
  readonly wasKept: boolean;
  /** The next key belongs to the same change as the last one. */
  readonly merging: boolean;
}

/** The key of a new (`from` null) or a present entry of a map is being typed; `path` is the map's. */
export interface KeyEditing extends Begun {
  readonly kind: "key";
  readonly from: string | null;
  readonly edit: TextEdit;
  readonly problem: string | undefined;
}

/** One of several texts is being chosen: a member of an enum. */
export interface PickEditing extends Begun {
  readonly kind: "pick";
  readonly options: readonly string[];
  readonly filter: TextEdit;
  /** Index among the options that the filter leaves. */
  readonly index: number;
}

/** The editor that is open. */
export type Editing = TextEditing | KeyEditing | PickEditing;

/** A form while it is being filled. */
export interface FormState {
  readonly spec: FormSpec;
  /** What is set: what would be stored, without the sealed values that stay. Text that does not fit its field stands here as it was typed. */
  readonly values: Configuration;
  /** The sealed fields that stay as they are. */
  readonly kept: readonly string[];
  /** Which member of a union was chosen, by `pathKey`. */
  readonly kinds: Readonly<Record<string, number>>;
  /** The pages above each other; the last one is shown. */
  readonly levels: readonly [Level, ...Level[]];
  readonly editing: Editing | null;
  /** The filter is being typed. */
  readonly filtering: boolean;
  /** Only what is set is shown. */
  readonly onlySet: boolean;
  /** Id of the row whose secret is shown. */
  readonly revealed: string | null;
  /** `pathKey`s of what was edited: their problems show even when nothing is set. */
  readonly touched: readonly string[];
  /** All problems show: the person tried to save. */
  readonly showAll: boolean;
  readonly past: readonly Snapshot[];
  readonly future: readonly Snapshot[];
}

const noText: TextEdit = { before: "", after: "" };

/** A page as it opens. */
export function levelAt(path: FieldPath): Level {
  return { path, cursor: null, index: 0, filter: noText };
}

/** A form as it opens. */
export function createForm(spec: FormSpec): FormState {
  return {
    spec,
    values: spec.configuration,
    kept: spec.sealed,
    kinds: {},
    levels: [levelAt([])],
    editing: null,
    filtering: false,
    onlySet: false,
    revealed: null,
    touched: [],
    showAll: false,
    past: [],
    future: [],
  };
}

/** The page that is shown. */
export function levelOf(state: FormState): Level {
  return state.levels.at(-1) ?? state.levels[0];
}

/** The same form with another page in place of the one that is shown. */
export function withLevel(state: FormState, level: Level): FormState {
  const [root, ...above] = state.levels;
  return { ...state, levels: above.length === 0 ? [level] : [root, ...above.slice(0, -1), level] };
}

/** Breadcrumbs inside the form: `pod_settings`, `tolerations`, `0`. */
export function crumbsOf(state: FormState): readonly string[] {
  return levelOf(state).path.map(String);
}

/** What an update has to do: fields to set, fields to unset. */
export interface Changes {
  readonly set: Configuration;
  readonly remove: readonly string[];
}

/** What differs from what is stored. */
export function changesOf({ values, kept, spec }: FormState): Changes {
  const set = Object.entries(values).filter(
    ([name, value]) => !Object.hasOwn(spec.configuration, name) || !sameValue(value, spec.configuration[name]),
  );
  const before = new Set([...Object.keys(spec.configuration), ...spec.sealed]);
  const remove = [...before].filter((name) => !Object.hasOwn(values, name) && !kept.includes(name));
  return { set: objectOf(set), remove };
}

/** Tells whether there is anything to save. */
export function isFormChanged(state: FormState): boolean {
  const { set, remove } = changesOf(state);
  return Object.keys(set).length > 0 || remove.length > 0;
}

/** Tells whether keys are text now: an editor is open, or the filter is being typed. */
export function isTyping(state: FormState): boolean {
  return state.editing !== null || state.filtering;
}

/** Equality of what undo brings back. */
export function sameSnapshot(a: Omit<Snapshot, "at">, b: Omit<Snapshot, "at">): boolean {
  return (
    a.spec === b.spec && sameValue(a.values, b.values) && a.kept.join() === b.kept.join() && sameKinds(a.kinds, b.kinds)
  );
}

function sameKinds(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
