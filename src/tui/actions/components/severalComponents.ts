import { counted } from "../../../core/counted.ts";
import { copyComponents } from "../../../usecases/component/copy.ts";
import { deleteComponents } from "../../../usecases/component/delete.ts";
import type { ComponentView } from "../../../usecases/component/view.ts";
import { namesText } from "../../../usecases/several.ts";
import { componentNames } from "../../state/data.ts";
import { type Context, toast } from "../context.ts";
import { asSeen } from "../list/gone.ts";
import { copiedText, copiesOf, leftText, performOnMarked, severalOf, shortName } from "../list/several.ts";
import { showingNew } from "../list/showItem.ts";
import { askFirst } from "../overlay/prompt.ts";

/** Why a component cannot be deleted, as a sentence; undefined when it can. */
function whyKept({ name: whole, protected: isDefault, usedBy }: ComponentView): string | undefined {
  const name = shortName(whole);
  if (isDefault) return `${name} is always there: it stays.`;
  if (usedBy.length === 0) return undefined;
  const stacks = usedBy.length === 1 ? "the stack" : "the stacks";
  return `${name} is used by ${stacks} ${namesText(usedBy.map((stack) => shortName(stack.name)))}: it stays.`;
}

/** Asks and deletes several components of one type; those that are always there or that stacks use stay, and are named. */
export function deleteSeveralComponents(context: Context, components: readonly ComponentView[]): void {
  const { able, left } = severalOf(components, whyKept);
  const [first] = able;
  if (first === undefined) {
    toast(context, leftText(left).join(" "), "note");
    return;
  }
  const names = namesText(able.map(({ name }) => shortName(name)));
  const input = { type: first.type, refs: able.map(({ id }) => id) };
  askFirst(
    context,
    `Delete ${counted(able.length, "component")}: ${names}?`,
    () =>
      performOnMarked(
        context,
        asSeen(able, deleteComponents(context.env, input)),
        (gone) =>
          `Deleted ${counted(gone.length, "component")}; {history.undo} brings ${gone.length === 1 ? "it" : "them"} back.`,
      ),
    leftText(left),
  );
}

/** Copies several components of one type, each under a free name. */
export async function copySeveralComponents(context: Context, components: readonly ComponentView[]): Promise<void> {
  const [first] = components;
  if (first === undefined) return;
  const { type } = first;
  const copies = copiesOf(components, componentNames(context.store.get().data, type));
  await showingNew(context, () =>
    performOnMarked(context, asSeen(components, copyComponents(context.env, { type, copies })), copiedText),
  );
}
