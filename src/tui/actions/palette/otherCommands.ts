import { findable } from "../../../core/fuzzySearch.ts";
import type { AppState } from "../appState.ts";
import { type Command, isIn, wordsOf } from "../command.ts";
import { toast } from "../context.ts";
import { type Mode, modeOf } from "../mode.ts";
import { commands, commandsOn } from "../table.ts";
import type { PaletteItem } from "./item.ts";

/** Where commands work that are not for what lies above a screen. */
const places: Partial<Readonly<Record<Mode, string>>> = {
  stacks: "on the stacks",
  composer: "in the composer",
  form: "in a form",
  components: "among the components",
  flavors: "among the flavors",
  flavor: "in a flavor",
  picture: "in the picture of a stack",
  diff: "where two things are compared",
  log: "in the activity",
  filter: "while a filter is typed",
  "form.text": "while a value is typed",
  "form.key": "while the key of an entry is typed",
  "form.pick": "while a value is chosen",
  "form.filter": "while fields are filtered",
};

/** The commands of other screens, which say where they work. Those of one title are one item; what is called like a command of this screen is none. */
export function otherCommandItems(below: AppState): readonly PaletteItem[] {
  const here = new Set(commandsOn(below).map(({ title }) => wordsOf(title, below)));
  const others = commands.filter((command) => !isIn(command, modeOf(below)) && placesOf(command).length > 0);
  const byTitle = Map.groupBy(others, ({ title }) => wordsOf(title, below));
  return [...byTitle].filter(([title]) => !here.has(title)).map(([title, same]) => otherItem(title, same));
}

/** Where a command works; a screen stands for the texts that are typed on it. */
function placesOf({ on }: Command): readonly string[] {
  const modes = typeof on === "string" ? [] : on;
  const isTyped = (mode: Mode): boolean => mode === "filter" || mode.startsWith("form.");
  const screens = modes.filter((mode) => !isTyped(mode));
  return (screens.length > 0 ? screens : modes).flatMap((mode) => places[mode] ?? []);
}

function otherItem(title: string, same: readonly Command[]): PaletteItem {
  const where = [...new Set(same.flatMap(placesOf))].join(" or ");
  const aliases = same.flatMap((command) => command.aliases ?? []);
  return {
    key: `elsewhere:${title}`,
    kind: "command",
    label: title,
    note: where,
    keys: [],
    refusal: `This works ${where}.`,
    isElsewhere: true,
    findable: findable({ name: "", fields: [title, ...same.map(({ id }) => id), ...aliases] }),
    run: (context) => toast(context, `${title}: this works ${where}.`, "note"),
  };
}
