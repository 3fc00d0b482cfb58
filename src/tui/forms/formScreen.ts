import type { ComponentTypeId } from "../../core/componentType.ts";
import type { Failure } from "../../core/failure.ts";
import type { Field } from "../../core/field/shape.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import { checkName } from "../../core/name.ts";
import { type Configuration, isObject, objectOf, type Value } from "../../core/value/value.ts";
import type { ComponentForm } from "../../usecases/component/form.ts";
import { draftOf, restore } from "./draft.ts";
import { changesOf, createForm, type FormSpec, type FormState, isFormChanged } from "./formState.ts";

/** The form of a component, new or registered. */
export interface FormScreenState {
  readonly screen: "form";
  readonly flavor: LoadedFlavor;
  readonly component: ComponentForm["component"];
  /** The draft key of the composition that wants the component; null: the form was opened for itself. */
  readonly composer: string | null;
  readonly form: FormState;
}

/** The row of the component's own name. No flavor can have a field of this name, since fields are identifiers. */
export const nameRow = "component name";

function nameField(type: ComponentTypeId): Field {
  return {
    name: nameRow,
    shape: { kind: "text" },
    required: true,
    nullable: false,
    default: undefined,
    sensitive: false,
    settings: false,
    deprecated: false,
    group: "required",
    help: "What stacks and commands call this component; no two of a type have the same",
    example: type === "artifact_store" ? "s3-prod" : "prod",
  };
}

/** Opens a form. `name` is the name that a new component begins with. */
export function formScreen(source: ComponentForm, name: string, composer: string | null): FormScreenState {
  return {
    screen: "form",
    flavor: source.flavor,
    component: source.component,
    composer,
    form: createForm(specOf(source, name)),
  };
}

function specOf(source: ComponentForm, name: string): FormSpec {
  const { type } = source.flavor.spec;
  return {
    fields: [nameField(type), ...source.flavor.fields],
    configuration: objectOf([[nameRow, name], ...Object.entries(source.configuration)]),
    sealed: source.sealed,
    secrets: source.secrets,
    check: (values, kept) => {
      const { configuration, name: typed } = partsOf(values);
      return [...nameProblems(typed), ...source.check(configuration, kept)];
    },
  };
}

function nameProblems(name: string): readonly Failure[] {
  const checked = checkName("component", name);
  return checked.ok ? [] : [{ ...checked.error, at: { field: [nameRow] } }];
}

/** The name and the configuration that a form's values stand for. */
function partsOf(values: Configuration): { readonly name: string; readonly configuration: Configuration } {
  const name = values[nameRow];
  const configuration = objectOf(Object.entries(values).filter(([key]) => key !== nameRow));
  return { name: typeof name === "string" ? name : "", configuration };
}

/** What a new component is registered with. */
export function registrationOf({ form }: FormScreenState): {
  readonly name: string;
  readonly configuration: Configuration;
} {
  return partsOf(form.values);
}

/** What an update has to do, and the new name if it changed. */
export function updateOf(screen: FormScreenState): {
  readonly name?: string;
  readonly set: Configuration;
  readonly remove: readonly string[];
} {
  const { set, remove } = changesOf(screen.form);
  const { name, configuration } = partsOf(set);
  return { set: configuration, remove: remove.filter((field) => field !== nameRow), ...(name === "" ? {} : { name }) };
}

/** Tells whether there is anything that leaving would lose. */
export function isChangedForm({ form }: FormScreenState): boolean {
  return isFormChanged(form) || form.editing?.kind === "text";
}

/** What is kept of a form over a crash. */
export function formDraft(screen: FormScreenState): Value {
  const { spec } = screen.flavor;
  return objectOf([
    ["kind", "form"],
    ["type", spec.type],
    ["flavor", spec.name],
    ["component", screen.component?.id ?? null],
    ["rev", screen.component === null ? null : BigInt(screen.component.rev)],
    ["composer", screen.composer],
    ["name", registrationOf(screen).name],
    ["form", draftOf(screen.form)],
  ]);
}

/** What a kept form is about, without its values. */
export interface FormDraft {
  readonly type: string;
  readonly flavor: string;
  /** Id; null: a new one. */
  readonly component: string | null;
  /** The revision of the component that the form was opened on; null: a new one. */
  readonly rev: number | null;
  readonly composer: string | null;
  readonly name: string;
  readonly form: Value;
}

/** Reads what was kept of a form; undefined if the value is none. */
export function readFormDraft(value: Value): FormDraft | undefined {
  if (!isObject(value) || value.kind !== "form") return undefined;
  const { type, flavor, component, rev, composer, name, form } = value;
  if (typeof type !== "string" || typeof flavor !== "string" || form === undefined) return undefined;
  return {
    type,
    flavor,
    component: typeof component === "string" ? component : null,
    rev: typeof rev === "bigint" ? Number(rev) : null,
    composer: typeof composer === "string" ? composer : null,
    name: typeof name === "string" ? name : "",
    form,
  };
}

/**
 * The form as a draft left it, over what is stored now. It stays based on the revision that it was opened on: what was changed elsewhere
 * since then makes saving a conflict, since the draft holds the older values of all fields.
 */
export function resumeForm(source: ComponentForm, draft: FormDraft): FormScreenState {
  const opened = formScreen(source, source.component?.name ?? draft.name, draft.composer);
  const component = source.component && { ...source.component, rev: draft.rev ?? source.component.rev };
  return { ...opened, component, form: restore(opened.form.spec, draft.form) ?? opened.form };
}
