import type { AppState } from "../appState.ts";
import { type Words, wordsOf } from "../command.ts";
import { shownList } from "./shownList.ts";

/** Why a command for the thing under the cursor does not work: where a filter leaves nothing it says so, else `words`. */
export function orNoMatch(words: Words): Words {
  return (state: AppState) => {
    const now = shownList(state);
    if (now === undefined || now.list.filter === "" || now.keys.length > 0) return wordsOf(words, state);
    return `Nothing matches ${now.list.filter}; {app.back} shows all.`;
  };
}
