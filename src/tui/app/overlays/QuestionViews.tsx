import type { AppState } from "../../actions/appState.ts";
import { wordsOf } from "../../actions/command.ts";
import type { AcknowledgeOverlay, ConfirmOverlay, PromptOverlay } from "../../actions/overlay/overlay.ts";
import { footerCommands, keysOf } from "../../actions/table.ts";
import { labelOf } from "../../keymap/keyName.ts";
import type { TerminalSize } from "../../terminal/size.ts";
import { footerLine } from "../../widgets/Footer.tsx";
import type { Line } from "../../widgets/line.ts";
import { centred, Modal } from "../../widgets/Modal.tsx";
import { Rows, T } from "../../widgets/T.tsx";
import { TextInput } from "../../widgets/TextInput.tsx";
import { wrapLines } from "../../widgets/wrap.ts";
import { boxFor, textWidthIn } from "./box.ts";

type PromptProps = { readonly overlay: PromptOverlay; readonly size: TerminalSize };

/** A question that is answered with a text; why the last answer was refused stands below it. */
export function PromptView({ overlay, size }: PromptProps) {
  return <Asked title={overlay.title} above={[]} overlay={overlay} size={size} />;
}

type AcknowledgeProps = { readonly overlay: AcknowledgeOverlay; readonly size: TerminalSize };

/** A question that is answered with a word that must be typed. */
export function AcknowledgeView({ overlay, size }: AcknowledgeProps) {
  const above: readonly Line[] = [
    overlay.question,
    ...overlay.impact,
    [{ text: "Type " }, { text: overlay.word, style: "strong" }, { text: " to go on:" }],
  ];
  return <Asked title="cannot be undone" above={above} overlay={overlay} size={size} />;
}

type AskedProps = {
  readonly title: string;
  readonly above: readonly Line[];
  readonly overlay: PromptOverlay | AcknowledgeOverlay;
  readonly size: TerminalSize;
};

function Asked({ title, above, overlay, size }: AskedProps) {
  const width = textWidthIn(size);
  const before = wrapLines(above, width);
  const after: readonly Line[] = overlay.problem === null ? ["", ""] : [[{ text: overlay.problem, style: "bad" }]];
  const below = wrapLines(after, width);
  const box = boxFor(size, before.length + 1 + Math.max(2, below.length));
  const { at, inside } = centred(size, box);
  return (
    <Modal title={title} {...box} at={at}>
      {before.length === 0 ? null : <Rows lines={before} />}
      <TextInput
        edit={overlay.typing}
        width={width}
        isActive
        at={{ x: inside.x, y: inside.y + before.length }}
        prompt="› "
      />
      <Rows lines={below} />
    </Modal>
  );
}

type ConfirmProps = { readonly overlay: ConfirmOverlay; readonly state: AppState; readonly size: TerminalSize };

/** A question that is answered with yes or no, and what a yes leads to. */
export function ConfirmView({ overlay, state, size }: ConfirmProps) {
  const width = textWidthIn(size);
  const lines = wrapLines([overlay.question, ...overlay.impact], width);
  const box = boxFor(size, lines.length + 2);
  const shown = lines.slice(0, box.height - 4);
  const hints = footerCommands(state).map((command) => ({
    keys: labelOf(keysOf(command, state)),
    title: wordsOf(command.title, state),
  }));
  return (
    <Modal title="sure?" {...box} at={centred(size, box).at}>
      <Rows lines={shown} />
      <T line="" width={width} />
      <T line={footerLine(hints, width)} width={width} />
    </Modal>
  );
}
