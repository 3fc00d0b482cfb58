import type { AppState } from "../../actions/appState.ts";
import { helpEntries } from "../../actions/overlay/helpEntries.ts";
import type { HelpOverlay } from "../../actions/overlay/overlay.ts";
import type { TerminalSize } from "../../terminal/size.ts";
import { Help } from "../../widgets/Help.tsx";

type HelpViewProps = { readonly overlay: HelpOverlay; readonly state: AppState; readonly size: TerminalSize };

/** The keys of the screen. */
export function HelpView({ overlay, state, size }: HelpViewProps) {
  return (
    <Help
      entries={helpEntries(state)}
      filter={overlay.typing}
      isFiltering
      index={overlay.index}
      columns={size.columns}
      rows={size.rows}
    />
  );
}
