import { textOfEdit } from "../../keymap/textEdit.ts";
import { rememberFilters } from "../../state/rememberFilters.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import type { AppState } from "../appState.ts";
import { commandItems } from "./commandItems.ts";
import type { PaletteItem } from "./item.ts";
import { matching, type Ranked } from "./rank.ts";
import { thingItems } from "./thingItems.ts";

/** More are not worth looking through: another letter is quicker. */
const mostShown = 200;

/** Every thing by name is much to keep: it goes when the palette closes. */
const searches = new WeakMap<object, ReturnType<typeof createSearch>>();

/** What the palette shows for what is typed: best fits first; while nothing is typed what was chosen last, then all commands. */
export function foundItems(state: AppState): readonly PaletteItem[] {
  const { overlay } = state;
  if (overlay?.kind !== "palette") return [];
  const search = searches.get(overlay.opened) ?? createSearch(state);
  searches.set(overlay.opened, search);
  return search(state, textOfEdit(overlay.typing));
}

/** What finds things for one opening of the palette. The screen below stays the same as long as it is open. */
function createSearch(opening: AppState): (state: AppState, filter: string) => readonly PaletteItem[] {
  const thingsOf = rememberLast(thingItems);
  const commandsOf = rememberLast((data: AppState["data"]) =>
    commandItems({ ...opening, data, overlay: null, pending: [] }),
  );
  const matchingThings = rememberFilters<PaletteItem, readonly Ranked[]>((things, filter, beginning) =>
    matching(beginning?.map(({ item }) => item) ?? things, filter),
  );
  const shownItems = rememberLast(
    (
      commands: readonly PaletteItem[],
      things: readonly PaletteItem[],
      filter: string,
      chosen: readonly string[],
    ): readonly PaletteItem[] =>
      filter.trim() === ""
        ? suggested(commands, things, chosen)
        : [...matching(commands, filter), ...matchingThings(things, filter)]
            .sort((a, b) => b.rank - a.rank)
            .slice(0, mostShown)
            .map(({ item }) => item),
  );
  return ({ data, described, chosen }, filter) =>
    shownItems(commandsOf(data), thingsOf(data.stacks, data.components, data.flavors, described), filter, chosen);
}

/** What was chosen last stands first, then what works here; commands of other screens stand last. */
function suggested(
  commands: readonly PaletteItem[],
  things: readonly PaletteItem[],
  chosen: readonly string[],
): readonly PaletteItem[] {
  const recent = chosen.flatMap((key) => [...commands, ...things].find((item) => item.key === key) ?? []);
  const works = commands.filter((item) => item.refusal === undefined && !chosen.includes(item.key));
  const others = commands.filter((item) => item.refusal !== undefined && !chosen.includes(item.key));
  return [...recent, ...works, ...others];
}
