import { labelOf } from "../../keymap/keyName.ts";
import { textOfEdit } from "../../keymap/textEdit.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import type { HelpEntry } from "../../widgets/Help.tsx";
import type { AppState } from "../appState.ts";
import { refusalOf, wordsOf } from "../command.ts";
import { withKeys } from "../keyWords.ts";
import { commandsOn, keysOf } from "../table.ts";

/** What the help lists: the commands of the screen below it that its filter leaves, those that work before the others, each key once. */
export const helpEntries = rememberLast((state: AppState): readonly HelpEntry[] => {
  const { overlay } = state;
  return overlay?.kind === "help" ? filtered(allEntries({ ...state, overlay: null }), textOfEdit(overlay.typing)) : [];
});

function allEntries(below: AppState): readonly HelpEntry[] {
  return commandsOn(below).map((command): HelpEntry => {
    const disabled = refusalOf(command, below);
    return {
      id: command.id,
      keys: keysOf(command, below),
      title: wordsOf(command.title, below),
      group: Array.isArray(command.on) ? "here" : "everywhere",
      ...(command.dangerous === true ? { isDangerous: true } : {}),
      ...(disabled === undefined ? {} : { disabled: withKeys(disabled, below) }),
    };
  });
}

function filtered(entries: readonly HelpEntry[], filter: string): readonly HelpEntry[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const left = entries.filter((entry) => isLeft(entry, filter.trim(), words));
  const works = ({ disabled }: HelpEntry): boolean => disabled === undefined;
  const told = eachKeyOnce([...left.filter(works), ...left.filter((entry) => !works(entry))]);
  const isHere = ({ group }: HelpEntry): boolean => group === "here";
  return [...told.filter(isHere), ...told.filter((entry) => !isHere(entry))];
}

/** By words of the title, or by a whole key. */
function isLeft({ keys, title, group }: HelpEntry, filter: string, words: readonly string[]): boolean {
  if (keys.some((key) => labelOf([key]) === filter)) return true;
  const text = `${title} ${group}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** A key leads to the first command that has it; one whose keys all lead elsewhere cannot be reached. */
function eachKeyOnce(entries: readonly HelpEntry[]): readonly HelpEntry[] {
  const taken = new Set<string>();
  return entries.flatMap((entry) => {
    const keys = entry.keys.filter((key) => !taken.has(key));
    for (const key of keys) taken.add(key);
    return keys.length === 0 && entry.keys.length > 0 ? [] : [{ ...entry, keys }];
  });
}
