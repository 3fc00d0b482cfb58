import type { Field } from "../../../core/field/shape.ts";
import type { AppState } from "../../actions/appState.ts";
import { type FormScreenState, nameRow } from "../../forms/formScreen.ts";
import type { FormState } from "../../forms/formState.ts";
import type { FormRow } from "../../forms/row.ts";
import { slotAt } from "../../forms/slot.ts";
import type { WarningOf } from "../../forms/warnings.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import type { HelpContext } from "../../widgets/form/helpLines.ts";
import { formKey } from "./formKey.ts";

const keysFor = rememberLast((keymap: AppState["keymap"]): HelpContext["keys"] => {
  const label = (id: string): string => formKey(keymap, id);
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

/** What the help of a field tells beyond the field: the keys that work on it, what it lies in, what may be wrong, and of a component as a whole who uses it. */
export function helpContext(
  state: AppState,
  { component, form }: FormScreenState,
  row: FormRow | undefined,
  warningOf: WarningOf,
): HelpContext {
  const isWhole = row?.path.length === 1 && row.path[0] === nameRow;
  const usedBy = component === null || !isWhole ? nobody : users(state.data.stacks, component.id);
  const shown = usedBy.length > most ? [...usedBy.slice(0, most), `${usedBy.length - most} more`] : usedBy;
  return {
    keys: keysFor(state.keymap),
    usedBy: shown,
    outer: row === undefined ? undefined : describedAround(form, row),
    warning: row === undefined ? undefined : warningOf(row),
  };
}

/** The nearest field with a help that a row without one lies in. */
function describedAround(form: FormState, { path, field }: FormRow): Field | undefined {
  if (field?.help) return undefined;
  for (let end = path.length; end > 0; end--) {
    const outer = slotAt(form, path.slice(0, end))?.field;
    if (outer?.help) return outer;
  }
  return undefined;
}
