import type { AppState } from "../../actions/appState.ts";
import type { PaletteOverlay } from "../../actions/overlay/overlay.ts";
import type { PaletteItem } from "../../actions/palette/item.ts";
import { foundItems } from "../../actions/palette/search.ts";
import { labelOf } from "../../keymap/keyName.ts";
import { textOfEdit } from "../../keymap/textEdit.ts";
import type { TerminalSize } from "../../terminal/size.ts";
import { widthOf } from "../../widgets/cells.ts";
import { highlight } from "../../widgets/highlight.ts";
import { List, type ListRowInfo } from "../../widgets/List.tsx";
import { type Line, leftRight } from "../../widgets/line.ts";
import { centred, Modal } from "../../widgets/Modal.tsx";
import { TextInput } from "../../widgets/TextInput.tsx";

type PaletteViewProps = { readonly overlay: PaletteOverlay; readonly state: AppState; readonly size: TerminalSize };

const widest = 100;
const mostRows = 20;

/** All commands and things by name, above the screen. */
export function PaletteView({ overlay, state, size }: PaletteViewProps) {
  const items = foundItems(state);
  const filter = textOfEdit(overlay.typing);
  const box = { width: Math.min(widest, size.columns - 4), height: Math.min(mostRows, size.rows - 2) };
  const { at, inside } = centred(size, box);
  const width = box.width - 4;
  return (
    <Modal
      title="find"
      note={items.length === 0 ? "nothing" : `${overlay.index + 1} of ${items.length}`}
      {...box}
      at={at}
    >
      <TextInput
        edit={overlay.typing}
        width={width}
        isActive
        at={inside}
        prompt=": "
        placeholder="a command, stack, component, flavor, field or documentation"
      />
      <List
        items={items}
        cursor={Math.min(overlay.index, items.length - 1)}
        width={width}
        height={box.height - 3}
        isFocused
        keyOf={keyOf}
        row={(item, info) => itemLine(item, filter, info)}
        empty={["Nothing is called so, and nothing speaks of it."]}
      />
    </Modal>
  );
}

function keyOf({ key }: PaletteItem): string {
  return key;
}

/** The name, what it belongs to or why it does not work; its keys or its kind at the end. */
function itemLine({ label, note, kind, keys, refusal }: PaletteItem, filter: string, { width }: ListRowInfo): Line {
  const end = kind === "command" ? labelOf(keys, 2) : kind;
  return leftRight(
    [
      { text: " " },
      ...highlight(label, filter, refusal === undefined ? {} : { style: "dim" }),
      { text: note === "" ? "" : `  ${note}`, style: "dim" },
    ],
    [{ text: ` ${end} `, style: kind === "command" ? "key" : "dim" }],
    Math.max(width, widthOf(end) + 4),
  );
}
