import type { AppState, Overlay } from "../actions/appState.ts";
import { refusalOf, wordsOf } from "../actions/command.ts";
import { commandsOn } from "../actions/table.ts";
import type { TerminalSize } from "../terminal/size.ts";
import { Details } from "../widgets/Details.tsx";
import { Help, type HelpEntry } from "../widgets/Help.tsx";
import type { Line } from "../widgets/line.ts";
import { centred, Modal } from "../widgets/Modal.tsx";
import { T } from "../widgets/T.tsx";
import { TextInput } from "../widgets/TextInput.tsx";

const widest = 72;

/** The help or the question that lies above the screen. */
export function OverlayView({ state, size }: { readonly state: AppState; readonly size: TerminalSize }) {
  const { overlay } = state;
  if (overlay === null) return null;
  if (overlay.kind === "help") {
    return (
      <Help
        entries={helpEntries(state)}
        filter={overlay.typing}
        isFiltering
        top={overlay.top}
        columns={size.columns}
        rows={size.rows}
      />
    );
  }
  return overlay.kind === "prompt" ? (
    <Prompt overlay={overlay} size={size} />
  ) : (
    <Question question={overlay.question} size={size} />
  );
}

function boxIn(size: TerminalSize): { readonly width: number; readonly height: number } {
  return { width: Math.min(widest, size.columns - 4), height: 6 };
}

type PromptProps = { readonly overlay: Extract<Overlay, { readonly kind: "prompt" }>; readonly size: TerminalSize };

function Prompt({ overlay, size }: PromptProps) {
  const box = boxIn(size);
  const { at, inside } = centred(size, box);
  const width = box.width - 4;
  return (
    <Modal title={overlay.title} {...box} at={at}>
      <TextInput edit={overlay.typing} width={width} isActive at={inside} prompt="› " />
      <Details
        lines={overlay.problem === null ? [""] : [[{ text: overlay.problem, style: "bad" }]]}
        width={width}
        height={2}
      />
      <T line={keysLine("enter", "take", "esc", "leave")} width={width} />
    </Modal>
  );
}

function Question({ question, size }: { readonly question: string; readonly size: TerminalSize }) {
  const box = boxIn(size);
  const width = box.width - 4;
  return (
    <Modal title="sure?" {...box} at={centred(size, box).at}>
      <Details lines={[question]} width={width} height={3} />
      <T line={keysLine("y", "yes", "n", "no")} width={width} />
    </Modal>
  );
}

function keysLine(yes: string, does: string, no: string, leaves: string): Line {
  return [{ text: yes, style: "key" }, { text: ` ${does} · ` }, { text: no, style: "key" }, { text: ` ${leaves}` }];
}

function helpEntries(state: AppState): readonly HelpEntry[] {
  const entries = commandsOn(state).map((command) => {
    const disabled = refusalOf(command, state);
    return {
      keys: command.keys,
      title: wordsOf(command.title, state),
      group: command.on === "everywhere" ? "everywhere" : "here",
      ...(disabled === undefined ? {} : { disabled }),
    };
  });
  return [...entries.filter(({ group }) => group === "here"), ...entries.filter(({ group }) => group !== "here")];
}
