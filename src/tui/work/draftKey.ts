import type { FlavorEntry } from "../../core/flavor.ts";
import type { FormScreenState } from "../forms/formScreen.ts";
import type { ComposerState } from "../state/composer.ts";

/** What can be unfinished: a composition or a form. */
export type Work = ComposerState | FormScreenState;

/** The key under which unfinished work is kept: one per stack, per component, and per flavor of a new component. */
export function draftKeyOf(work: Work): string {
  if (work.screen === "composer") return `composer/${work.stackId ?? "new"}`;
  return work.component === null ? newFormKey(work.flavor.spec) : formKey(work.component.id);
}

/** The key under which the form of a component is kept. */
export function formKey(component: string): string {
  return `form/${component}`;
}

/** The key under which the form of a new component of a flavor is kept. */
export function newFormKey({ type, name }: Pick<FlavorEntry, "type" | "name">): string {
  return `form/${type}/${name}`;
}
