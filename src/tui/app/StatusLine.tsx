import type { AppState } from "../actions/appState.ts";
import { wordsOf } from "../actions/command.ts";
import { shownList } from "../actions/cursor.ts";
import { bindingsOn, commandById } from "../actions/table.ts";
import { continuations } from "../keymap/lookup.ts";
import type { Toast as ToastState } from "../state/toast.ts";
import { T } from "../widgets/T.tsx";
import { TextInput } from "../widgets/TextInput.tsx";
import { Toast, type ToastKind } from "../widgets/Toast.tsx";

const kinds: Readonly<Record<ToastState["tone"], ToastKind>> = { done: "ok", note: "info", failed: "bad" };

/** The row above the footer: a filter being typed, a message, or the keys that can end a chord. */
export function StatusLine({
  state,
  width,
  row,
}: {
  readonly state: AppState;
  readonly width: number;
  readonly row: number;
}) {
  const list = shownList(state)?.list;
  if (list !== undefined && list.typing !== null && state.overlay === null) {
    return (
      <TextInput
        edit={list.typing}
        width={width}
        isActive
        at={{ x: 0, y: row }}
        prompt=" / "
        placeholder="type to filter"
      />
    );
  }
  if (state.toast !== null) return <Toast kind={kinds[state.toast.tone]} text={state.toast.text} width={width} />;
  if (state.pending.length > 0) return <T line={[{ text: ` ${chordText(state)}`, style: "dim" }]} width={width} />;
  return (
    <T
      line={list === undefined || list.filter === "" ? "" : [{ text: ` / ${list.filter}`, style: "dim" }]}
      width={width}
    />
  );
}

function chordText(state: AppState): string {
  const rest = continuations(bindingsOn(state), state.pending).map(
    ({ command, keys }) => `${keys.join("/")} ${wordsOf(commandById(command)?.title ?? "", state)}`,
  );
  return `${state.pending.join(" ")} … ${rest.join(" · ")}`;
}
