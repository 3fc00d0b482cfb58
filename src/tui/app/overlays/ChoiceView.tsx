import type { ChoiceOption, ChoiceOverlay } from "../../actions/overlay/overlay.ts";
import { shownOptions } from "../../actions/overlay/overlayCommands.ts";
import { textOfEdit } from "../../keymap/textEdit.ts";
import type { TerminalSize } from "../../terminal/size.ts";
import { highlight } from "../../widgets/highlight.ts";
import { List } from "../../widgets/List.tsx";
import type { Line } from "../../widgets/line.ts";
import { centred, Modal } from "../../widgets/Modal.tsx";
import { TextInput } from "../../widgets/TextInput.tsx";
import { boxFor, textWidthIn } from "./box.ts";

type ChoiceViewProps = { readonly overlay: ChoiceOverlay; readonly size: TerminalSize };

/** Things to choose from, above the screen. */
export function ChoiceView({ overlay, size }: ChoiceViewProps) {
  const width = textWidthIn(size);
  const options = shownOptions(overlay);
  const filter = textOfEdit(overlay.typing);
  const box = boxFor(size, overlay.options.length + 1);
  const { at, inside } = centred(size, box);
  const cursor = Math.min(overlay.index, options.length - 1);
  const place = options.length === 0 ? "nothing" : `${cursor + 1} of ${options.length}`;
  return (
    <Modal title={overlay.title} note={place} {...box} at={at}>
      <TextInput edit={overlay.typing} width={width} isActive at={inside} prompt="/ " placeholder="type to filter" />
      <List
        items={options}
        cursor={cursor}
        width={width}
        height={box.height - 3}
        isFocused
        keyOf={keyOf}
        row={(option) => optionLine(option, filter)}
        empty={["Nothing matches."]}
      />
    </Modal>
  );
}

function keyOf({ key }: ChoiceOption): string {
  return key;
}

function optionLine({ label, note }: ChoiceOption, filter: string): Line {
  return [
    { text: " " },
    ...highlight(label, filter),
    ...(note === undefined ? [] : [{ text: `  ${note}`, style: "dim" as const }]),
  ];
}
