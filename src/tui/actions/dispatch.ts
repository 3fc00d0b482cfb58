import { keyName } from "../keymap/keyName.ts";
import { editByKey, insertText, type TextEdit } from "../keymap/textEdit.ts";
import { typeFilter } from "../state/list.ts";
import { replaceTop, topOf } from "../state/screenStack.ts";
import type { KeyEvent, PasteEvent, TerminalEvent } from "../terminal/events.ts";
import type { Overlay } from "./appState.ts";
import { refusalOf } from "./command.ts";
import { type Context, setOverlay, toast } from "./context.ts";
import { shownList } from "./cursor.ts";
import { typeIntoForm } from "./formTyping.ts";
import { endFilter } from "./moveCommands.ts";
import { submitPrompt } from "./prompt.ts";
import { commandById, commandFor } from "./table.ts";

/** Takes one event of the terminal to where it belongs: the question above the screen, the text being typed, or a command. */
export async function dispatch(context: Context, event: TerminalEvent): Promise<void> {
  if (event.kind !== "key" && event.kind !== "paste") return;
  if (isInterrupt(event)) return context.terminal.quit();
  if (context.terminal.isTooSmall()) return whileTooSmall(context, event);
  if (context.store.get().overlay !== null) return toOverlay(context, event);
  if (toFilter(context, event)) return;
  if (typeIntoForm(context, event)) return;
  if (event.kind === "key") await toCommand(context, event);
}

/** What cannot be seen must not be changed. */
function whileTooSmall(context: Context, event: KeyEvent | PasteEvent): void {
  if (event.kind === "key" && keyName(event) === "q") context.terminal.quit();
}

function isInterrupt(event: KeyEvent | PasteEvent): boolean {
  return event.kind === "key" && keyName(event) === "ctrl+c";
}

async function toCommand(context: Context, event: KeyEvent): Promise<void> {
  const state = context.store.get();
  const key = keyName(event);
  const found = commandFor(state, key);
  const pending = found.kind === "pending" ? found.pressed : [];
  if (pending.length > 0 || state.pending.length > 0 || state.toast !== null) {
    context.store.set((now) => ({ ...now, pending, toast: null }));
  }
  const command = found.kind === "command" ? commandById(found.command) : undefined;
  if (command === undefined) return;
  const refusal = refusalOf(command, context.store.get());
  if (refusal !== undefined) return toast(context, refusal, "note");
  await command.run(context);
  await loadComponents(context);
}

/** Components are read when a screen first needs them; keys that were typed ahead wait for them, so that they meet what they were meant for. */
async function loadComponents(context: Context): Promise<void> {
  const { data, screens } = context.store.get();
  if (data.components === null && topOf(screens).screen !== "stacks") await context.reload();
}

/** A key or a paste as a change of a text; undefined if it changes none. */
export function typed(edit: TextEdit, event: KeyEvent | PasteEvent): TextEdit | undefined {
  if (event.kind === "paste") return insertText(edit, event.text.replaceAll("\n", " "));
  if (event.text !== "") return insertText(edit, event.text);
  return editByKey(edit, keyName(event));
}

async function toOverlay(context: Context, event: KeyEvent | PasteEvent): Promise<void> {
  const { overlay } = context.store.get();
  if (overlay === null) return;
  const key = event.kind === "key" ? keyName(event) : "";
  if (key === "esc") return setOverlay(context, null);
  if (overlay.kind === "confirm") return toQuestion(context, overlay, key);
  if (overlay.kind === "help" && (key === "down" || key === "up")) {
    return setOverlay(context, { ...overlay, top: Math.max(0, overlay.top + (key === "down" ? 1 : -1)) });
  }
  if (key === "enter") return overlay.kind === "prompt" ? submitPrompt(context) : setOverlay(context, null);
  const typing = typed(overlay.typing, event);
  if (typing !== undefined)
    setOverlay(
      context,
      overlay.kind === "prompt" ? { ...overlay, typing, problem: null } : { ...overlay, typing, top: 0 },
    );
}

/** Only a clear yes is one. */
async function toQuestion(
  context: Context,
  { yes }: Extract<Overlay, { readonly kind: "confirm" }>,
  key: string,
): Promise<void> {
  if (key === "n" || key === "y") setOverlay(context, null);
  if (key === "y") await yes();
}

/** Typing a filter: text narrows the list at once, enter keeps it, esc drops it; other keys still move the cursor. */
function toFilter(context: Context, event: KeyEvent | PasteEvent): boolean {
  const shown = shownList(context.store.get());
  const typing = shown?.list.typing ?? null;
  if (shown === undefined || typing === null) return false;
  const key = event.kind === "key" ? keyName(event) : "";
  if (key === "enter" || key === "esc") {
    endFilter(context, key === "enter");
    return true;
  }
  const next = typed(typing, event);
  if (next === undefined) return false;
  const list = typeFilter(shown.list, next);
  context.store.set((state) => ({ ...state, screens: replaceTop(state.screens, shown.put(list)) }));
  return true;
}
