import type { AppState } from "../../actions/appState.ts";
import { wordsOf } from "../../actions/command.ts";
import { bindingsOn, commandById } from "../../actions/table.ts";
import { labelOf } from "../../keymap/keyName.ts";
import { continuations } from "../../keymap/lookup.ts";
import type { TerminalSize } from "../../terminal/size.ts";
import { widthOf } from "../../widgets/cells.ts";
import type { Line } from "../../widgets/line.ts";
import { Modal } from "../../widgets/Modal.tsx";
import { Rows } from "../../widgets/T.tsx";

type ChordViewProps = { readonly state: AppState; readonly size: TerminalSize };

/** The keys that can end a chord that was begun, with what they do. */
export function ChordView({ state, size }: ChordViewProps) {
  if (state.pending.length === 0) return null;
  const entries = continuations(bindingsOn(state), state.pending).map(({ command, keys }) => ({
    keys: labelOf(keys, keys.length),
    title: wordsOf(commandById(command)?.title ?? command, state),
  }));
  const keyWidth = Math.max(3, ...entries.map(({ keys }) => widthOf(keys)));
  const titleWidth = Math.max(...entries.map(({ title }) => widthOf(title)), "forget".length);
  const lines = [...entries, { keys: "esc", title: "forget" }].map(
    ({ keys, title }): Line => [{ text: keys.padStart(keyWidth), style: "key" }, { text: `  ${title}` }],
  );
  const shown = lines.slice(0, size.rows - 4);
  const box = { width: Math.min(size.columns, keyWidth + titleWidth + 6), height: shown.length + 2 };
  const at = { x: size.columns - box.width, y: Math.max(0, size.rows - 2 - box.height) };
  return (
    <Modal title={state.pending.join(" ")} {...box} at={at}>
      <Rows lines={shown} />
    </Modal>
  );
}
