import type { Component } from "../../core/component.ts";
import type { ComponentTypeId } from "../../core/componentType.ts";
import type { Failure } from "../../core/failure.ts";
import type { Field } from "../../core/field/shape.ts";
import type { AddComponent, FixStep } from "../../core/fix/fix.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import { checkName } from "../../core/name.ts";
import { type Configuration, objectOf } from "../../core/value/value.ts";
import type { ComponentForm } from "../../usecases/component/form.ts";
import { changesOf, createForm, type FormSpec, type FormState, isFormChanged } from "./formState.ts";
import { rebased } from "./rebase.ts";
import { formReducer } from "./reducer.ts";

/** The form of a component, new or registered. */
export interface FormScreenState {
  readonly screen: "form";
  readonly flavor: LoadedFlavor;
  /** Null: a new one. */
  readonly component: Pick<Component, "id" | "name"> | null;
  /** The draft key of the composition that wants the component; null: the form was opened for itself. */
  readonly composer: string | null;
  /** The component is one step of a fix of that composition, which goes on once it is saved. */
  readonly fix?: FixInProgress;
  readonly form: FormState;
}

/** A fix whose components are filled in one after the other. */
export interface FixInProgress {
  readonly steps: readonly FixStep[];
  /** The one of them that the form is for. */
  readonly step: AddComponent;
  /** New components that ask for nothing have a form, too. */
  readonly asksAlways: boolean;
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

/** Opens a form. `name` is the name that a new component begins with, `known` the values. */
export function formScreen(
  source: ComponentForm,
  name: string,
  composer: string | null,
  known?: Configuration,
): FormScreenState {
  return {
    screen: "form",
    flavor: source.flavor,
    component: source.component,
    composer,
    form: createForm(specOf(source, name, known)),
  };
}

/** The form of a component that is one step of a fix; the cursor is on the first field that it asks for. */
export function formOfFix(source: ComponentForm, name: string, composer: string, fix: FixInProgress): FormScreenState {
  const screen = formScreen(source, name, composer, fix.step.known);
  const [asked] = fix.step.asks;
  const form = asked === undefined ? screen.form : formReducer(screen.form, { type: "go", path: [asked] });
  return { ...screen, fix, form };
}

function specOf(source: ComponentForm, name: string, known: Configuration = {}): FormSpec {
  const { type } = source.flavor.spec;
  return {
    fields: [nameField(type), ...source.flavor.fields],
    configuration: objectOf([[nameRow, name], ...Object.entries(source.configuration), ...Object.entries(known)]),
    sealed: source.sealed,
    ...(source.component === null ? { suggested: [nameRow] } : { rev: source.component.rev }),
    check: (values, kept) => {
      const { configuration, name: typed } = partsOf(values);
      return [...nameProblems(typed, source.nameProblem), ...source.check(configuration, kept)];
    },
    stored: (values, kept) => source.stored(partsOf(values).configuration, kept),
  };
}

function nameProblems(name: string, nameProblem: ComponentForm["nameProblem"]): readonly Failure[] {
  const checked = checkName("component", name);
  const problem = checked.ok ? nameProblem(name) : checked.error;
  return problem === undefined ? [] : [{ ...problem, at: { field: [nameRow] } }];
}

/** The form with its problems looked for anew: what is stored beside it may have changed. */
export function checkedAnew(screen: FormScreenState): FormScreenState {
  const { form } = screen;
  return { ...screen, form: { ...form, values: objectOf(Object.entries(form.values)) } };
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

/** Takes what is stored now as the base: fields that were changed here stay as they are, all else is as it is stored. One undo takes that back. */
export function loadStored(screen: FormScreenState, source: ComponentForm): FormScreenState {
  const component = source.component ?? screen.component;
  return { ...screen, component, form: rebased(screen.form, specOf(source, component?.name ?? "")) };
}
