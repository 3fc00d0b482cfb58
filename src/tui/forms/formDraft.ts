import { isList, isObject, objectOf, type Value, type ValueObject } from "../../core/value/value.ts";
import type { ComponentForm } from "../../usecases/component/form.ts";
import { draftOf, restore } from "./draft.ts";
import { type FormScreenState, formScreen, registrationOf } from "./formScreen.ts";
import type { FormSpec } from "./formState.ts";

/** What is kept of a form over a crash. */
export function formDraft(screen: FormScreenState): Value {
  const { spec } = screen.flavor;
  return objectOf([
    ["kind", "form"],
    ["type", spec.type],
    ["flavor", spec.name],
    ["component", screen.component?.id ?? null],
    ["rev", screen.form.spec.rev === undefined ? null : BigInt(screen.form.spec.rev)],
    ["composer", screen.composer],
    ["name", registrationOf(screen).name],
    ["base", screen.form.spec.configuration],
    ["sealed", screen.form.spec.sealed],
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
  /** What was stored when the form was opened, and which secret values; undefined in drafts that do not tell. */
  readonly base: Pick<FormSpec, "configuration" | "sealed"> | undefined;
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
    base: baseOf(value),
    form,
  };
}

function baseOf({ base, sealed }: ValueObject): FormDraft["base"] {
  if (!isObject(base) || !isList(sealed)) return undefined;
  return { configuration: base, sealed: sealed.filter((name) => typeof name === "string") };
}

/**
 * The form as a draft left it, over what was stored when it was opened: what was changed elsewhere since then makes saving a conflict, which
 * `loadStored` ends.
 */
export function resumeForm(source: ComponentForm, draft: FormDraft): FormScreenState {
  const opened = formScreen(source, source.component?.name ?? draft.name, draft.composer);
  const isOutdated = source.component !== null && draft.rev !== null && draft.rev !== source.component.rev;
  const { spec } = opened.form;
  const base = isOutdated ? { ...spec, ...draft.base, rev: draft.rev } : spec;
  return { ...opened, form: restore(base, draft.form) ?? opened.form };
}
