import type { ScreenState } from "../actions/appState.ts";
import type { Context } from "../actions/context.ts";
import { isSameWork, keepDraft, unsaved } from "../actions/drafts/drafts.ts";
import { draftKeyOf } from "../work/draftKey.ts";

/**
 * Makes what keeps the unfinished work of the screens. Called before a state is drawn: kill -9 loses nothing that was on the screen, and of many keys in one
 * read only what they lead to is written. What only moved the cursor is kept with the next change.
 */
export function draftKeeper(context: Context, crash: (error: unknown) => void): () => void {
  const kept = new Map<string, ScreenState>();
  return () => {
    for (const screen of context.store.get().screens) {
      if (screen.screen !== "composer" && screen.screen !== "form") continue;
      const key = draftKeyOf(screen);
      const before = kept.get(key);
      if (before === screen) continue;
      kept.set(key, screen);
      if (before === undefined ? unsaved(screen) === undefined : isSameWork(before, screen)) continue;
      keepDraft(context, screen).catch(crash);
    }
  };
}
