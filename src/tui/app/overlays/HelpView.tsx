import type { AppState } from "../../actions/appState.ts";
import { refusalOf, wordsOf } from "../../actions/command.ts";
import { withKeys } from "../../actions/keyWords.ts";
import type { HelpOverlay } from "../../actions/overlay/overlay.ts";
import { commandsOn, keysOf } from "../../actions/table.ts";
import type { TerminalSize } from "../../terminal/size.ts";
import { Help, type HelpEntry } from "../../widgets/Help.tsx";

type HelpViewProps = { readonly overlay: HelpOverlay; readonly state: AppState; readonly size: TerminalSize };

/** The keys of the screen. */
export function HelpView({ overlay, state, size }: HelpViewProps) {
  return (
    <Help
      entries={helpEntries({ ...state, overlay: null })}
      filter={overlay.typing}
      isFiltering
      top={overlay.top}
      columns={size.columns}
      rows={size.rows}
    />
  );
}

/** The commands of the screen below the help, its own before those of all screens. */
function helpEntries(below: AppState): readonly HelpEntry[] {
  const entries = commandsOn(below).map((command): HelpEntry => {
    const disabled = refusalOf(command, below);
    return {
      keys: keysOf(command, below),
      title: wordsOf(command.title, below),
      group: Array.isArray(command.on) ? "here" : "everywhere",
      ...(command.dangerous === true ? { isDangerous: true } : {}),
      ...(disabled === undefined ? {} : { disabled: withKeys(disabled, below) }),
    };
  });
  const isHere = ({ group }: HelpEntry): boolean => group === "here";
  return [...entries.filter(isHere), ...entries.filter((entry) => !isHere(entry))];
}
