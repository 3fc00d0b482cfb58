import type { ComponentTypeId } from "../../core/componentType.ts";
import type { StackView } from "../../usecases/stack/view.ts";
import { composerOf } from "../state/composer.ts";
import { listAt } from "../state/list.ts";
import { typedList } from "../state/typedListScreen.ts";
import { type Context, changeTop } from "./context.ts";
import { openComposer } from "./drafts/drafts.ts";
import { goTo } from "./navigate.ts";

/** Opens a stack in the composer. */
export function openStack(context: Context, stack: StackView): Promise<void> {
  return openComposer(context, composerOf(stack));
}

/** Goes to the components or the flavors of a type, to one of them if its key is given: a component's id, a flavor's `flavorKey`. */
export async function openList(
  context: Context,
  screen: "components" | "flavors",
  type: ComponentTypeId,
  key?: string,
): Promise<void> {
  await goTo(context, screen);
  const list = { list: listAt(key) };
  changeTop(context, "components", () => ({ ...typedList("components", type), ...list }));
  changeTop(context, "flavors", () => ({ ...typedList("flavors", type), ...list }));
}
