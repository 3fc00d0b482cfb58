import { componentType } from "../../core/componentType.ts";
import { type AppState, type ScreenState, shown } from "../actions/appState.ts";
import { elsewhereOf } from "../actions/drafts/elsewhere.ts";
import { isChangedForm } from "../forms/formScreen.ts";
import { crumbsOf } from "../forms/formState.ts";
import { isChanged } from "../state/composer.ts";
import { taskBadges } from "../state/task.ts";
import { composerBadges } from "./composer/composerLines.ts";

/** The breadcrumbs of the header: every screen on the way here, and the way inside a form. */
export function crumbsFor(state: AppState): readonly string[] {
  return state.screens.flatMap(crumbOf);
}

/** The index of the screen that a breadcrumb stands for, and how many of that screen's breadcrumbs come behind it. */
export function crumbPlace(state: AppState, index: number): { readonly screen: number; readonly deeper: number } {
  let end = 0;
  for (const [screen, each] of state.screens.entries()) {
    end += crumbOf(each).length;
    if (index < end) return { screen, deeper: end - 1 - index };
  }
  return { screen: state.screens.length - 1, deeper: 0 };
}

function crumbOf(screen: ScreenState): readonly string[] {
  switch (screen.screen) {
    case "composer":
      return [screen.now.name === "" ? "new stack" : screen.now.name];
    case "form":
      return [screen.component?.name ?? `new ${screen.flavor.spec.name}`, ...crumbsOf(screen.form)];
    case "flavor":
      return [screen.flavor.title];
    case "picture":
      return [screen.title];
    case "diff":
      return [screen.compared.title];
    case "artifacts":
      return [screen.title];
    case "log":
      return ["activity"];
    case "components":
    case "flavors":
      return [`${screen.screen}: ${componentType(screen.type).title}`];
    default:
      return [screen.screen];
  }
}

/** The short states of the header, behind the active stack. */
export function badgesFor(state: AppState): readonly string[] {
  const composer = shown(state, "composer");
  const form = shown(state, "form");
  const elsewhere = elsewhereOf(state);
  return [
    ...(state.unread === null ? [] : ["not up to date"]),
    ...(state.data.readOnly ? ["read-only"] : []),
    ...(composer === undefined ? [] : composerBadges(state.checked?.findings ?? [], isChanged(composer))),
    ...(form !== undefined && isChangedForm(form) ? ["not saved"] : []),
    ...taskBadges(state.tasks),
    ...(elsewhere === undefined ? [] : [`${elsewhere} elsewhere`]),
    ...(state.data.active.reason === "override" ? ["MLSTACK_STACK"] : []),
    ...(state.data.workspace === null ? [] : [`workspace: ${state.data.workspace}`]),
  ];
}
