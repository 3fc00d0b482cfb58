import type { StackView } from "../../usecases/stack/view.ts";
import { countOf } from "./composition.ts";
import type { AppData, DraftEntry } from "./data.ts";
import { finder } from "./finder.ts";
import { labelTexts, latestFirst, nameKey, type Order, ordered } from "./order.ts";
import { rememberLast } from "./rememberLast.ts";

/** A line of the home screen: unfinished work from before, or a stack. */
export type StackRow =
  | { readonly kind: "draft"; readonly key: string; readonly draft: DraftEntry }
  | { readonly kind: "stack"; readonly key: string; readonly stack: StackView };

/** The orders that stacks can be listed in; without one the active stack comes first, then the newest. */
export const stackOrders: readonly Order<StackView>[] = [
  { id: "name", title: "by name", by: ({ name }) => nameKey(name) },
  { id: "parts", title: "most parts first", by: ({ components }) => -countOf(components) },
  { id: "changed", title: "last changed first", by: ({ updated }) => latestFirst(updated) },
];

const find = finder<StackRow>((row) => {
  if (row.kind === "draft") return { name: row.draft.title };
  const { name, description, labels, parts } = row.stack;
  const partTexts = () => Object.values(parts).flatMap((each) => each.flatMap((part) => [part.name, part.flavor]));
  return { name, fields: () => [...partTexts(), ...labelTexts(labels)], prose: description ?? "" };
});

const allRows = rememberLast(
  (drafts: AppData["drafts"], stacks: AppData["stacks"], order: string): readonly StackRow[] => [
    ...drafts.map((draft): StackRow => ({ kind: "draft", key: `draft:${draft.key}`, draft })),
    ...ordered(stacks, stackOrders, order).map((stack): StackRow => ({ kind: "stack", key: stack.id, stack })),
  ],
);

/** The lines of the home screen that a filter leaves, best fits first; without one drafts first, then the stacks in their order. */
export function stackRows({ drafts, stacks }: AppData, filter: string, order = ""): readonly StackRow[] {
  return find(allRows(drafts, stacks, order), filter);
}
