import type { AppState } from "../../actions/appState.ts";
import { commandById } from "../../actions/table.ts";
import { labelOf } from "../../keymap/keyName.ts";

/** The keys of a command of forms, as people press them. */
export function formKey(keymap: AppState["keymap"], id: string): string {
  return labelOf(keymap?.get("form")?.get(id) ?? commandById(id)?.keys ?? []);
}
