import { ok } from "../../../core/result.ts";
import { checkArtifactStore } from "../../../usecases/artifact/check.ts";
import type { AppState } from "../appState.ts";
import type { Command } from "../command.ts";
import type { Context } from "../context.ts";
import { componentAtCursor } from "../list/cursor.ts";
import { orNoMatch } from "../list/noMatch.ts";
import { startTask } from "../tasks.ts";
import { artifactRowAtCursor } from "./artifactCursor.ts";
import { readAgain } from "./readAgain.ts";

/** The artifact store under the cursor, on the screens that list stores. */
function storeAtCursor(state: AppState): { readonly id: string; readonly name: string } | undefined {
  const row = artifactRowAtCursor(state);
  if (row !== undefined) return row.kind === "store" ? row.component : undefined;
  const component = componentAtCursor(state);
  return component?.type === "artifact_store" ? component : undefined;
}

/** Tries the store under the cursor in the background. What comes of it is remembered and shown beside the store. */
function check(context: Context): void {
  const store = storeAtCursor(context.store.get());
  if (store === undefined) return;
  startTask(context, {
    title: `Checking ${store.name}`,
    work: async (signal) => {
      const checked = await checkArtifactStore(context.env, { ref: store.id, signal });
      context.store.set((state) => ({
        ...state,
        artifacts: {
          ...state.artifacts,
          checks: new Map([...state.artifacts.checks].filter(([id]) => id !== store.id)),
        },
      }));
      if (!checked.ok) return checked;
      const { failure } = checked.value;
      return failure === undefined ? ok(`${store.name} works.`) : { ok: false, error: failure };
    },
  });
}

/** What can be done with artifact stores as such. */
export const storeCommands: readonly Command[] = [
  {
    id: "store.check",
    title: "check",
    keys: ["C"],
    on: ["artifacts", "components"],
    aliases: ["test the connection", "try"],
    when: (state) => storeAtCursor(state) !== undefined,
    else: orNoMatch("Only artifact stores can be checked: put the cursor on one."),
    footer: true,
    run: check,
  },
  {
    id: "store.readAgain",
    title: "read again",
    keys: ["R"],
    on: ["artifacts"],
    aliases: ["refresh", "reload"],
    run: (context) => readAgain(context),
  },
];
