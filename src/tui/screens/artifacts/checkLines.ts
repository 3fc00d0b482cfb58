import { lastCheckText } from "../../../core/storeCheck.ts";
import { type AppState, shown } from "../../actions/appState.ts";
import { withKeys } from "../../actions/keyWords.ts";
import { componentById } from "../../state/data.ts";
import type { Line } from "../../widgets/line.ts";

/** How the last check of an artifact store went, with its age; nothing while nobody has looked yet. */
export function checkLines({ id }: { readonly id: string }, state: AppState): readonly Line[] {
  const check = state.artifacts.checks.get(id);
  if (check === undefined) return [];
  if (check === null) {
    const how = shown(state, "composer") === undefined ? "; {store.check} tries it" : "";
    return [[{ text: withKeys(`never checked here${how}`, state), style: "dim" }]];
  }
  const rev = componentById(state.data, id)?.rev ?? check.rev;
  return [[{ text: lastCheckText(check, { rev, now: Date.now() }), style: check.ok ? "ok" : "bad" }]];
}
