import type { FormScreenState } from "../forms/formScreen.ts";
import type { ComposerState } from "../state/composer.ts";

/** What can be unfinished: a composition or a form. */
export type Work = ComposerState | FormScreenState;

/** The key under which unfinished work is kept: one per stack, per component, and per flavor of a new component. */
export function draftKeyOf(work: Work): string {
  if (work.screen === "composer") return `composer/${work.stackId ?? "new"}`;
  return `form/${work.component?.id ?? `${work.flavor.spec.type}/${work.flavor.spec.name}`}`;
}
