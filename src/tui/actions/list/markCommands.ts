import { markRange, toggleAllMarks, toggleMark } from "../../state/marks.ts";
import { topOf } from "../../state/screenStack.ts";
import type { AppState, ScreenName } from "../appState.ts";
import type { Command } from "../command.ts";
import { changeList } from "./changeList.ts";
import { orNoMatch } from "./noMatch.ts";
import { shownList } from "./shownList.ts";

const marked: readonly ScreenName[] = ["stacks", "components", "integrations"];

/** Why nothing can be marked now; undefined when something can. */
function whyNone(state: AppState): string | undefined {
  const top = topOf(state.screens);
  if (top.screen === "components" && top.pane !== "list")
    return "Only what is in the list can be marked; {pane.next} goes there.";
  return shownList(state)?.keys.length === 0 ? "There is nothing here to mark." : undefined;
}

const marking = {
  on: marked,
  when: (state: AppState) => whyNone(state) === undefined,
  else: orNoMatch((state) => whyNone(state) ?? ""),
};

/** Marking things, so that one command is for all of them. */
export const markCommands: readonly Command[] = [
  {
    ...marking,
    id: "list.mark",
    title: "mark",
    keys: ["space"],
    aliases: ["select", "several"],
    run: (c) => changeList(c, toggleMark),
  },
  {
    ...marking,
    id: "list.markRange",
    title: (s) => (shownList(s)?.list.anchor === null ? "mark a range" : "end the range"),
    keys: ["V"],
    aliases: ["select range", "visual"],
    run: (c) => changeList(c, markRange),
  },
  {
    ...marking,
    id: "list.markAll",
    title: "mark all or none",
    keys: ["*"],
    aliases: ["select all"],
    run: (c) => changeList(c, toggleAllMarks),
  },
];
