import { filterWords, rankOf } from "../../../core/fuzzySearch.ts";
import { textOfEdit } from "../../keymap/textEdit.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import type { AppState } from "../appState.ts";
import { commandItems } from "./commandItems.ts";
import type { PaletteItem } from "./item.ts";
import { thingItems } from "./thingItems.ts";

/** More are not worth looking through: another letter is quicker. */
const mostShown = 200;

/** What the palette shows for what is typed: best fits first; while nothing is typed what was chosen last, then all commands. */
export function foundItems(state: AppState): readonly PaletteItem[] {
  const { overlay, data, described, chosen } = state;
  if (overlay?.kind !== "palette") return [];
  const commands = commandsBelow(state);
  const things = thingItems(data.stacks, data.components, data.flavors, described);
  return shownItems(commands, things, textOfEdit(overlay.typing), chosen);
}

const byScreens = new WeakMap<
  AppState["screens"],
  { readonly data: AppState["data"]; readonly items: readonly PaletteItem[] }
>();

/** The commands of the screen, which stays the same while the palette is open. */
function commandsBelow(state: AppState): readonly PaletteItem[] {
  const { screens, data } = state;
  const known = byScreens.get(screens);
  if (known?.data === data) return known.items;
  const items = commandItems({ ...state, overlay: null, pending: [] });
  byScreens.set(screens, { data, items });
  return items;
}

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

interface Ranked {
  readonly item: PaletteItem;
  readonly rank: number;
}

function matching(items: readonly PaletteItem[], filter: string): readonly Ranked[] {
  const words = filterWords(filter);
  return items.flatMap((item) => {
    const rank = rankOf(words, item.findable);
    if (rank === undefined) return [];
    const spokenOf = item.summary !== undefined && words.every((word) => item.summary?.includes(word)) ? 1 : 0;
    return [{ item, rank: rank + spokenOf - (item.refusal === undefined ? 0 : 1) }];
  });
}

/** So many filters are remembered: those that typing a long word comes through. */
const mostRemembered = 24;

let found: { readonly things: readonly PaletteItem[]; readonly byFilter: Map<string, readonly Ranked[]> } = {
  things: [],
  byFilter: new Map(),
};

/** Another letter is looked for only among what was found before it; letters that are taken away lead to what was found then. */
function matchingThings(things: readonly PaletteItem[], filter: string): readonly Ranked[] {
  if (found.things !== things || found.byFilter.size >= mostRemembered) found = { things, byFilter: new Map() };
  const { byFilter } = found;
  const known = byFilter.get(filter);
  if (known !== undefined) return known;
  const before = byFilter.get(filter.slice(0, -1));
  const made = matching(before === undefined ? things : before.map(({ item }) => item), filter);
  byFilter.set(filter, made);
  return made;
}

/** What was chosen last stands first. */
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
