import type { StackView } from "../../usecases/stack/view.ts";
import type { AppData, DraftEntry } from "./data.ts";
import { matchesFilter } from "./list.ts";
import { rememberLast } from "./rememberLast.ts";

/** A line of the home screen: unfinished work from before, or a stack. */
export type StackRow =
  | { readonly kind: "draft"; readonly key: string; readonly draft: DraftEntry }
  | { readonly kind: "stack"; readonly key: string; readonly stack: StackView };

/** The lines of the home screen that a filter leaves: drafts first. */
export const stackRows = rememberLast((data: AppData, filter: string): readonly StackRow[] => {
  const drafts = data.drafts
    .filter((draft) => matchesFilter(filter, draft.title))
    .map((draft): StackRow => ({ kind: "draft", key: `draft:${draft.key}`, draft }));
  const stacks = data.stacks
    .filter((stack) => filter === "" || matchesFilter(filter, textOf(stack)))
    .map((stack): StackRow => ({ kind: "stack", key: stack.id, stack }));
  return [...drafts, ...stacks];
});

function textOf(stack: StackView): string {
  const parts = Object.values(stack.parts).flatMap((each) => each.map((part) => `${part.name} ${part.flavor}`));
  return [stack.name, stack.description ?? "", ...parts].join(" ");
}
