import type { AppState } from "../../actions/appState.ts";
import { commandById } from "../../actions/table.ts";
import { type FormScreenState, nameRow } from "../../forms/formScreen.ts";
import type { FormRow } from "../../forms/row.ts";
import { labelOf } from "../../keymap/keyName.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import type { HelpContext } from "../../widgets/form/helpLines.ts";

const keysFor = rememberLast((keymap: AppState["keymap"]): HelpContext["keys"] => {
  const label = (id: string): string => labelOf(keymap?.get("form")?.get(id) ?? commandById(id)?.keys ?? []);
  return {
    unset: label("form.delete"),
    empty: label("form.empty"),
    null: label("form.null"),
    pick: label("form.pick"),
  };
});

const users = rememberLast((stacks: AppState["data"]["stacks"], id: string): readonly string[] =>
  stacks.filter(({ components }) => Object.values(components).some((ids) => ids.includes(id))).map(({ name }) => name),
);

const nobody: readonly string[] = [];
const most = 6;

/** What the help of a field tells beyond the field: the keys that work on it, and of a component as a whole who uses it. */
export function helpContext(state: AppState, { component }: FormScreenState, row: FormRow | undefined): HelpContext {
  const isWhole = row?.path.length === 1 && row.path[0] === nameRow;
  const usedBy = component === null || !isWhole ? nobody : users(state.data.stacks, component.id);
  const shown = usedBy.length > most ? [...usedBy.slice(0, most), `${usedBy.length - most} more`] : usedBy;
  return { keys: keysFor(state.keymap), usedBy: shown };
}
