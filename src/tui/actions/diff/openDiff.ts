import { type ComponentTypeId, componentType } from "../../../core/componentType.ts";
import type { Result } from "../../../core/result.ts";
import type { Compared } from "../../../usecases/comparison/compared.ts";
import { compareComponents } from "../../../usecases/comparison/components.ts";
import { compareStacks } from "../../../usecases/comparison/stacks.ts";
import { type Comparison, diffScreen } from "../../state/diffScreen.ts";
import { type Context, openScreenState, toastFailure } from "../context.ts";

/** Shows two things side by side, above the screen. `rows` come from `core/diff/row.ts`; none says that there is no difference. */
export function openDiff(context: Context, compared: Comparison): void {
  openScreenState(context, diffScreen(compared));
}

/** Shows two stacks side by side, by id: composition, and what differs inside of components that stand for each other. */
export async function openStackDiff(context: Context, left: string, right: string): Promise<void> {
  show(context, await compareStacks(context.env, { left, right }), "stack");
}

/** Shows two components of a type side by side, by id. */
export async function openComponentDiff(
  context: Context,
  type: ComponentTypeId,
  left: string,
  right: string,
): Promise<void> {
  show(context, await compareComponents(context.env, { type, left, right }), componentType(type).title);
}

function show(context: Context, compared: Result<Compared>, what: string): void {
  if (!compared.ok) {
    toastFailure(context, compared.error);
    return;
  }
  const { left, right, rows } = compared.value;
  openDiff(context, {
    title: `${left} and ${right}`,
    left: { title: `${what} ${left}` },
    right: { title: `${what} ${right}` },
    rows,
  });
}
