import type { AppState } from "../actions/appState.ts";
import { commandsOn } from "../actions/table.ts";
import type { TerminalSize } from "../terminal/size.ts";
import { Details } from "../widgets/Details.tsx";
import { Help, type HelpEntry } from "../widgets/Help.tsx";
import { centred, Modal } from "../widgets/Modal.tsx";
import { T } from "../widgets/T.tsx";
import { TextInput } from "../widgets/TextInput.tsx";

const widest = 72;

/** The question or the help that lies above the screen. */
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
  const box = { width: Math.min(widest, size.columns - 4), height: 6 };
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
      <T
        line={[
          { text: "enter", style: "key" },
          { text: " take · " },
          { text: "esc", style: "key" },
          { text: " leave" },
        ]}
        width={width}
      />
    </Modal>
  );
}

function helpEntries(state: AppState): readonly HelpEntry[] {
  return commandsOn(state).map(({ keys, title, on, when, else: why }) => ({
    keys,
    title,
    group: on === "everywhere" ? "everywhere" : "here",
    ...((when?.(state) ?? true) ? {} : { disabled: why ?? "not now" }),
  }));
}
