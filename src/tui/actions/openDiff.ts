import { type Comparison, diffScreen } from "../state/diffScreen.ts";
import { type Context, openScreenState } from "./context.ts";

/** Shows two things side by side, above the screen. `rows` come from `core/diff/row.ts`; none says that there is no difference. */
export function openDiff(context: Context, compared: Comparison): void {
  openScreenState(context, diffScreen(compared));
}
