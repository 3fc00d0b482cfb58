import { topOf } from "../../state/screenStack.ts";
import type { AppState, ScreenName } from "../appState.ts";
import type { Command } from "../command.ts";
import type { Context } from "../context.ts";
import { scrollDetails, toggleZoom } from "./panes.ts";

/** Screens with a text beside the cursor. */
const detailed: readonly ScreenName[] = [
  "stacks",
  "components",
  "flavors",
  "flavor",
  "composer",
  "form",
  "artifacts",
  "log",
  "integrations",
];
/** Lines that one key scrolls. */
const step = 3;

function scroll(by: number): Command["run"] {
  return (context: Context) => context.store.set((state) => scrollDetails(state, by, context.terminal.lastTop()));
}

const isZoomed = ({ screens }: AppState): boolean => topOf(screens).isZoomed === true;

/** What can be done with panes as such. */
export const paneCommands: readonly Command[] = [
  {
    id: "pane.zoom",
    title: (state) => (isZoomed(state) ? "all panes" : "zoom"),
    keys: ["z"],
    on: detailed,
    aliases: ["maximise", "full screen", "larger"],
    run: (c) => c.store.set(toggleZoom),
  },
  { id: "details.down", title: "details down", keys: ["J"], on: detailed, aliases: ["scroll"], run: scroll(step) },
  { id: "details.up", title: "details up", keys: ["K"], on: detailed, aliases: ["scroll"], run: scroll(-step) },
];
