import { flavorKey } from "../../../core/flavor.ts";
import { deleteFlavor } from "../../../usecases/flavor/delete.ts";
import type { FlavorFile } from "../../../usecases/flavor/fileStates.ts";
import { type AppState, shown } from "../appState.ts";
import type { Command } from "../command.ts";
import { perform } from "../context.ts";
import { flavorAtCursor } from "../list/cursor.ts";
import { chooseFlavorFile } from "./registerFlavor.ts";
import { showChanged } from "./takeOver.ts";

function fileAtCursor(state: AppState): FlavorFile | undefined {
  const flavor = flavorAtCursor(state);
  return flavor && state.flavorFiles.get(flavorKey(flavor));
}

const isOwn = (state: AppState): boolean => flavorAtCursor(state)?.origin.kind === "custom";
const hasChanged = (state: AppState): boolean => fileAtCursor(state)?.state === "changed";

function whyNotChanged(state: AppState): string {
  if (!isOwn(state)) return "This flavor is built in; only one of your own has a file that may change.";
  const file = fileAtCursor(state);
  switch (file?.state) {
    case "missing":
      return "The file of this flavor is gone; what was registered still counts.";
    case "unreadable":
      return `${file.why?.message ?? "The file of this flavor cannot be read."} ${file.why?.hint ?? ""}`.trim();
    default:
      return "This flavor is as its file says.";
  }
}

/** What can be done with flavors of the person's own. */
export const ownFlavorCommands: readonly Command[] = [
  {
    id: "flavor.register",
    title: "register a file",
    keys: ["i"],
    on: ["flavors"],
    aliases: ["import", "custom flavor", "own flavor", "typescript", "plugin"],
    changes: true,
    footer: true,
    room: "last",
    run: (c) => {
      const top = shown(c.store.get(), "flavors");
      return top === undefined ? undefined : chooseFlavorFile(c, top.type);
    },
  },
  {
    id: "flavor.takeOver",
    title: "what is new",
    keys: ["t"],
    on: ["flavors", "flavor"],
    aliases: ["refresh", "changed file", "schema diff", "take over"],
    changes: true,
    when: hasChanged,
    else: whyNotChanged,
    footer: true,
    footerWhen: hasChanged,
    room: "early",
    run: async (c) => {
      const file = fileAtCursor(c.store.get());
      if (file !== undefined) await showChanged(c, file);
    },
  },
  {
    id: "flavor.delete",
    title: "delete",
    keys: ["d"],
    on: ["flavors"],
    aliases: ["remove", "unregister"],
    changes: true,
    dangerous: true,
    when: isOwn,
    else: "Only a flavor of your own can be deleted.",
    footer: true,
    footerWhen: isOwn,
    run: async (c) => {
      const flavor = flavorAtCursor(c.store.get());
      if (flavor === undefined) return;
      await perform(
        c,
        deleteFlavor(c.env, flavor),
        ({ name }) => `Deleted the flavor ${name}; its file stays. {history.undo} brings it back.`,
      );
    },
  },
];
