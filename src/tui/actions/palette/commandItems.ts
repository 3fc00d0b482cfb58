import { findable } from "../../../core/fuzzySearch.ts";
import type { AppState } from "../appState.ts";
import { type Command, refusalOf, wordsOf } from "../command.ts";
import { withKeys } from "../keyWords.ts";
import { commandsOn, keysOf } from "../table.ts";
import type { PaletteItem } from "./item.ts";
import { otherCommandItems } from "./otherCommands.ts";

/** Nobody looks for them by name. */
const unsought: ReadonlySet<string> = new Set(["app.palette", "chord.cancel", "go.nowhere"]);

/** The commands of the screen below the palette, and behind them those of other screens. */
export function commandItems(below: AppState): readonly PaletteItem[] {
  const here = commandsOn(below).filter(({ id }) => !unsought.has(id));
  return [...here.map((command) => commandItem(command, below)), ...otherCommandItems(below)];
}

function commandItem(command: Command, below: AppState): PaletteItem {
  const title = wordsOf(command.title, below);
  const why = refusalOf(command, below);
  const refusal = why === undefined ? undefined : withKeys(why, below);
  const area = command.id.split(".")[0] ?? "";
  return {
    key: `command:${command.id}`,
    kind: "command",
    label: title,
    note: refusal ?? "",
    keys: keysOf(command, below),
    ...(refusal === undefined ? {} : { refusal }),
    called: [title, ...(command.aliases ?? [])],
    findable: findable({ name: title, fields: [command.id, area, ...(command.aliases ?? [])] }),
    run: (context) => context.run(command.id),
  };
}
