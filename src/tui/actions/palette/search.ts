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

let last: { readonly things: readonly PaletteItem[]; readonly filter: string; readonly found: readonly Ranked[] } = {
  things: [],
  filter: "",
  found: [],
};

/** Another letter is looked for only among what was found before it. */
function matchingThings(things: readonly PaletteItem[], filter: string): readonly Ranked[] {
  const isNarrower = last.things === things && last.filter !== "" && filter.startsWith(last.filter);
  const found = matching(isNarrower ? last.found.map(({ item }) => item) : things, filter);
  last = { things, filter, found };
  return found;
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
