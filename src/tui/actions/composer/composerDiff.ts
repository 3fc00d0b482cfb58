import { type ComponentTypeId, componentType, componentTypeIds } from "../../../core/componentType.ts";
import type { DiffRow } from "../../../core/diff/row.ts";
import { compareCompositions } from "../../../usecases/comparison/stacks.ts";
import type { Composed } from "../../state/composer.ts";
import { sameSlot } from "../../state/composition.ts";
import { whoChanged } from "../../state/whoChanged.ts";
import { shown } from "../appState.ts";
import { type Context, toastFailure } from "../context.ts";
import { openDiff } from "../diff/openDiff.ts";
import { elsewhereOf, storedStack } from "../drafts/elsewhere.ts";

/** Shows what the composition would change of what is stored now; of what another process changed since it was opened, who changed what. */
export async function openComposerDiff(context: Context): Promise<void> {
  const state = context.store.get();
  const top = shown(state, "composer");
  if (top === undefined) return;
  const { saved, now } = top;
  const stored = storedStack(state);
  const theirs: Composed = stored === undefined ? saved : { name: stored.name, components: stored.components };
  const rows = await compareCompositions(context.env, { left: theirs, right: now });
  if (!rows.ok) return toastFailure(context, rows.error);
  const elsewhere = elsewhereOf(state);
  const left = elsewhere === "deleted" ? "before it was deleted" : "as it is stored";
  openDiff(context, {
    title: "differences",
    left: { title: top.stackId === null ? "nothing yet" : left },
    right: { title: "as it is here" },
    rows: elsewhere === "changed" ? noted(rows.value, notesFor(saved, theirs, now)) : rows.value,
  });
}

/** Says of each place who changed it, by its heading; the name has none. */
function notesFor(base: Composed, theirs: Composed, mine: Composed): ReadonlyMap<string, string> {
  const notes = componentTypeIds.map(
    (type) => [componentType(type).title, slotNote(type, base, theirs, mine)] as const,
  );
  const name = whoChanged(theirs.name !== base.name, mine.name !== base.name);
  return new Map([["", name] as const, ...notes].flatMap(([key, note]) => (note === undefined ? [] : [[key, note]])));
}

function slotNote(type: ComponentTypeId, base: Composed, theirs: Composed, mine: Composed): string | undefined {
  return whoChanged(
    !sameSlot(base.components, theirs.components, type),
    !sameSlot(base.components, mine.components, type),
  );
}

function noted(rows: readonly DiffRow[], notes: ReadonlyMap<string, string>): readonly DiffRow[] {
  return rows.map((row) => {
    const note = row.group.length > 1 ? undefined : notes.get(row.group[0] ?? "");
    return note === undefined ? row : { ...row, note };
  });
}
