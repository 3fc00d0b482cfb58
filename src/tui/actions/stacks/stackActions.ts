import { freeName } from "../../../core/newName.ts";
import { setActiveStack } from "../../../usecases/stack/active.ts";
import { activeSentence } from "../../../usecases/stack/activeSentence.ts";
import { copyStack } from "../../../usecases/stack/copy.ts";
import type { StackView } from "../../../usecases/stack/view.ts";
import { stackNames } from "../../state/data.ts";
import { type Context, perform } from "../context.ts";
import { asSeen } from "../list/gone.ts";
import { showItem } from "../list/showItem.ts";
import { askName } from "../overlay/prompt.ts";

/** Makes a stack the active one. */
export async function activateStack(context: Context, stack: Pick<StackView, "id" | "name">): Promise<void> {
  await perform(context, asSeen([stack], setActiveStack(context.env, { ref: stack.id })), activeSentence);
}

/** Asks for a name and copies a stack as it is stored; `then` goes on with the copy, else the cursor goes to it. */
export function copyStackAs(
  context: Context,
  stack: Pick<StackView, "id" | "name">,
  then: (made: StackView) => void = ({ id }) => showItem(context, id),
): void {
  const { id, name } = stack;
  askName(
    context,
    `Copy ${name} as`,
    freeName(`${name}-copy`, stackNames(context.store.get().data)),
    (to) => asSeen([stack], copyStack(context.env, { ref: id, name: to })),
    (made) => `Copied to ${made.name}.`,
    then,
  );
}
