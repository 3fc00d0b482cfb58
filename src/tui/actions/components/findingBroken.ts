import { brokenOwnComponents } from "../../../usecases/flavor/broken.ts";
import type { AppData } from "../../state/data.ts";
import type { Context } from "../context.ts";

/** Looks once after each change of what is stored for components that a flavor of the person's own no longer fits, once components are shown. */
export function findingBroken(context: Context): () => Promise<void> {
  let against: AppData | undefined;
  return async () => {
    const { data, broken } = context.store.get();
    if (data === against || data.components === null) return;
    against = data;
    if (broken.size === 0 && !data.flavors.some(({ origin }) => origin.kind === "custom")) return;
    const found = await brokenOwnComponents(context.env);
    if (found.ok) context.store.set((now) => ({ ...now, broken: found.value }));
  };
}
