import type { ComponentView } from "../../../usecases/component/view.ts";
import type { StackView } from "../../../usecases/stack/view.ts";
import { componentById, stackById } from "../../state/data.ts";
import { type AppState, shown } from "../appState.ts";

/** What another process did to what the screen works on. */
export type Elsewhere = "changed" | "deleted";

/** What another process did since the screen was opened; undefined: nothing. */
export function elsewhereOf(state: AppState): Elsewhere | undefined {
  const composer = shown(state, "composer");
  if (composer !== undefined)
    return composer.stackId === null ? undefined : whatHappened(storedStack(state), composer.rev);
  const form = shown(state, "form");
  if (form === undefined || form.component === null || state.data.components === null) return undefined;
  return whatHappened(storedComponent(state), form.form.spec.rev ?? null);
}

function whatHappened(stored: { readonly rev: number } | undefined, basedOn: number | null): Elsewhere | undefined {
  if (stored === undefined) return "deleted";
  return stored.rev === basedOn ? undefined : "changed";
}

const conflicts: Readonly<Record<Elsewhere, string>> = {
  changed:
    "Not saved: changed elsewhere. {form.diffStored|composer.diff} shows how, {form.loadStored|composer.loadStored} takes in what is stored; your changes stay on top.",
  deleted: "Not saved: deleted elsewhere. {form.keepAsNew|composer.saveAs} keeps it as a new one.",
};

/** Said when a save is refused because of what happened elsewhere; undefined: nothing did. */
export function conflictText(elsewhere: Elsewhere | undefined): string | undefined {
  return elsewhere === undefined ? undefined : conflicts[elsewhere];
}

/** The stack that the composition is about, as it is stored now. */
export function storedStack(state: AppState): StackView | undefined {
  return stackById(state.data, shown(state, "composer")?.stackId);
}

/** The component that the form is about, as it is stored now. */
function storedComponent(state: AppState): ComponentView | undefined {
  return componentById(state.data, shown(state, "form")?.component?.id);
}
