import type { ScreenState } from "./appState.ts";

/** The key under which a screen's unfinished work is kept: one per stack, per component, and per flavor of a new component. */
export function draftKeyOf(screen: Extract<ScreenState, { readonly screen: "composer" | "form" }>): string {
  if (screen.screen === "composer") return `composer/${screen.stackId ?? "new"}`;
  return `form/${screen.component?.id ?? `${screen.flavor.spec.type}/${screen.flavor.spec.name}`}`;
}
