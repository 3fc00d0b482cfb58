import type { FieldPath } from "../../../core/failure.ts";
import { slotAt } from "../../forms/slot.ts";
import type { MenuItem } from "../menu/toldList.ts";
import { sentence, sentences } from "../say.ts";
import { countWords, rowLine } from "./fieldLines.ts";
import { type Filling, labelOf, placeOf, rowsAt } from "./filling.ts";

/** What can be picked on a page: its rows. */
export function itemsOf({ form }: Filling, path: FieldPath): readonly MenuItem[] {
  return rowsAt(form(), path).map((row) => ({ key: row.id, name: labelOf(row), line: rowLine(row) }));
}

/** Takes the last change of the form back. */
export async function undoChange({ form, act, session }: Filling): Promise<void> {
  const at = form().past.at(-1)?.at;
  if (at === undefined) return session.console.say("There is nothing to take back.");
  await act({ type: "undo" });
  session.console.say(sentence(at.length === 0 ? "Undone" : `Undone: ${placeOf(at)}`));
}

/** Tells what a list or an object holds after it was changed. */
export function tellPage({ form, session }: Filling, path: FieldPath): void {
  const kind = slotAt(form(), path)?.actual.kind;
  const rows = rowsAt(form(), path);
  const isCounted = kind === "list" || kind === "map";
  session.console.say(
    isCounted ? sentences(`Now ${countWords(kind, rows.length)}`, rows.map((row) => rowLine(row)).join(". ")) : "Done.",
  );
}
