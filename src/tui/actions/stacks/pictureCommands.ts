import { pictureScreen } from "../../state/pictureScreen.ts";
import { shown } from "../appState.ts";
import type { Command } from "../command.ts";
import { closeTop, openScreenState } from "../context.ts";
import { stackAtCursor } from "../list/cursor.ts";
import { orNoMatch } from "../list/noMatch.ts";

const aliases = ["drawing", "diagram", "graph"];

/** Drawings of stacks. */
export const pictureCommands: readonly Command[] = [
  {
    id: "stack.picture",
    title: "picture",
    keys: ["p"],
    on: ["stacks"],
    aliases,
    when: (s) => stackAtCursor(s) !== undefined,
    else: orNoMatch("Select a stack first."),
    run: (c) => {
      const stack = stackAtCursor(c.store.get());
      if (stack !== undefined) openScreenState(c, pictureScreen(stack));
    },
  },
  {
    id: "composer.picture",
    title: "picture",
    keys: ["p"],
    on: ["composer"],
    aliases,
    when: (s) => shown(s, "composer") !== undefined,
    else: "There is no stack here.",
    run: (c) => openScreenState(c, pictureScreen()),
  },
  { id: "picture.close", title: "close", keys: ["p"], on: ["picture"], footer: true, run: closeTop },
];
