import type { Commands } from "../../../usecases/commands/commands.ts";
import { topOf } from "../../state/screenStack.ts";
import type { Line } from "../../widgets/line.ts";
import type { AppState } from "../appState.ts";
import type { Command } from "../command.ts";
import { type Context, toastFailure } from "../context.ts";
import { stackRowAtCursor } from "../list/cursor.ts";
import { orNoMatch } from "../list/noMatch.ts";
import { openCommandSheet } from "./commandSheet.ts";
import { tellingOf } from "./tellings.ts";

async function show(context: Context): Promise<void> {
  const told = await tellingOf(context.store.get())?.(context.env);
  if (told === undefined) return;
  if (!told.ok) return toastFailure(context, told.error);
  const { title, commands, describe } = told.value;
  openCommandSheet(context, title, commands, describe === undefined ? [] : lookLines(describe));
}

function lookLines({ mlstack }: Commands): readonly Line[] {
  return [
    "",
    [
      { text: "to look at it: ", style: "dim" },
      { text: mlstack.text, style: "key", hangs: true },
    ],
  ];
}

function whyNone(state: AppState): string {
  const { screen } = topOf(state.screens);
  if (screen === "stacks" && stackRowAtCursor(state)?.kind === "draft") return "Open the draft first.";
  return screen === "diff" ? "Comparing has no command." : "There is nothing here that a command could do.";
}

/** What the screens do, as commands for scripts. */
export const commandTextCommands: readonly Command[] = [
  {
    id: "app.commands",
    title: "commands",
    keys: ["."],
    on: "screens",
    aliases: ["mlstack", "zenml", "script", "shell", "command line"],
    when: (s) => tellingOf(s) !== undefined,
    else: orNoMatch(whyNone),
    footer: true,
    run: show,
  },
];
