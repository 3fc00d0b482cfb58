import { artifactStores } from "../state/artifactsScreen.ts";
import { integrationsScreen } from "../state/integrationsScreen.ts";
import { logScreen } from "../state/logScreen.ts";
import { topOf } from "../state/screenStack.ts";
import { typedList } from "../state/typedListScreen.ts";
import type { AppState, ScreenState } from "./appState.ts";
import { type Context, openScreenState, toast } from "./context.ts";
import { keepDraft } from "./drafts/drafts.ts";
import { asLeft, remembering } from "./remembered.ts";

/** A screen that a digit leads to. */
export type MainScreen = "stacks" | "components" | "flavors" | "log" | "artifacts" | "integrations";

/** Goes to a main screen: back to it when it is below, in place of another main screen, else above what is open; as it was left. */
export async function goTo(context: Context, name: MainScreen): Promise<void> {
  const state = context.store.get();
  if (topOf(state.screens).screen === name) return;
  const folders = state.screens.findLastIndex(({ screen }) => screen !== "artifacts") + 1;
  const below = state.screens.findIndex(({ screen }) => screen === name);
  if (below >= 0) return leaveDownTo(context, below + 1);
  // The folders of a store are left all at once.
  if (isList(topOf(state.screens)) && state.screens.length > 1)
    await leaveDownTo(context, Math.min(folders, state.screens.length - 1));
  if (name !== "stacks") openScreenState(context, reopened(context.store.get(), name));
}

function isList({ screen }: ScreenState): boolean {
  return screen !== "composer" && screen !== "form";
}

function reopened(state: AppState, name: Exclude<MainScreen, "stacks">): ScreenState {
  const fresh = freshScreen(name);
  return asLeft(state, fresh) ?? fresh;
}

function freshScreen(name: Exclude<MainScreen, "stacks">): ScreenState {
  if (name === "log") return logScreen;
  if (name === "integrations") return integrationsScreen;
  return name === "artifacts" ? artifactStores : typedList(name);
}

/** Leaves the screens above the lowest `count`. Unfinished work is kept as drafts and said so. */
export async function leaveDownTo(context: Context, count: number): Promise<void> {
  const left = context.store.get().screens.slice(count);
  context.store.set((state) => {
    const [home, ...above] = state.screens;
    return { ...remembering(state, left), screens: [home, ...above.slice(0, count - 1)] };
  });
  const kept = await Promise.all(left.map((screen) => keepDraft(context, screen)));
  if (!kept.includes(true)) return;
  await context.reload();
  toast(context, "Not saved yet: kept as a draft.", "note");
}
