import { byteSize } from "../../../core/byteSize.ts";
import { counted } from "../../../core/counted.ts";
import { ok } from "../../../core/result.ts";
import { removeArtifact } from "../../../usecases/artifact/remove.ts";
import { artifactUsage } from "../../../usecases/artifact/usage.ts";
import { remembered } from "../../state/artifacts.ts";
import { artifactKey } from "../../state/artifactsScreen.ts";
import { shown } from "../appState.ts";
import type { Context } from "../context.ts";
import { askTyped } from "../overlay/prompt.ts";
import { startTask } from "../tasks.ts";
import { entryAtCursor } from "./artifactCursor.ts";
import { atPlaceOf } from "./atPlaceOf.ts";
import { readAgain } from "./readAgain.ts";

/** Asks for a word, and removes what the cursor is on: nothing brings it back. */
export function askRemove(context: Context): void {
  const at = entryAtCursor(context.store.get());
  if (at === undefined) return;
  const { store, inner, entry } = at;
  const all = entry.kind === "folder" ? " with all in it" : "";
  askTyped(
    context,
    { question: `Remove ${entry.name}${all} from ${store.name}?`, impact: ["Nothing brings it back."], word: "remove" },
    async () =>
      startTask(context, {
        title: `Removing ${entry.name}`,
        work: (signal) =>
          atPlaceOf(context, store.id, inner, async (place) => {
            const done = await removeArtifact({ place, recursive: true, signal });
            readAgain(context, store.id);
            return done.ok ? ok(`Removed ${entry.name}.`) : done;
          }),
      }),
  );
}

/** Sums up the folder under the cursor, or the one that is shown, in the background. */
export function sumUp(context: Context): void {
  const state = context.store.get();
  const top = shown(state, "artifacts");
  if (top === undefined || top.store === null) return;
  const { store, folder, title } = top;
  const at = entryAtCursor(state);
  const isInner = at?.entry.kind === "folder";
  const [inner, name] = isInner ? [at.inner, at.entry.name] : [folder, title];
  startTask(context, {
    title: `Summing up ${name}`,
    work: (signal) =>
      atPlaceOf(context, store.id, inner, async (place) => {
        const summed = await artifactUsage({ place, signal });
        if (!summed.ok) return summed;
        const text = `${byteSize(summed.value.bytes)} in ${counted(summed.value.files, "file")}`;
        const key = artifactKey(store.id, inner);
        context.store.set((now) => ({
          ...now,
          artifacts: { ...now.artifacts, sums: remembered(now.artifacts.sums, key, text) },
        }));
        return ok(`${name}: ${text}.`);
      }),
  });
}
