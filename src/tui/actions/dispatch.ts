import { keyName } from "../keymap/keyName.ts";
import { topOf } from "../state/screenStack.ts";
import { toastSeen } from "../state/toast.ts";
import { type KeyEvent, namedKey, type TerminalEvent } from "../terminal/events.ts";
import { refusalOf } from "./command.ts";
import { type Context, toast } from "./context.ts";
import { pasteIntoForm } from "./form/formPaste.ts";
import { modeOf } from "./mode.ts";
import { commandById, commandFor } from "./table.ts";
import { pasted, typed } from "./typing.ts";

/** Takes one event of the terminal to where it belongs: the text being typed, or a command. */
export async function dispatch(context: Context, event: TerminalEvent): Promise<void> {
  if (event.kind === "paste") return paste(context, event.text);
  if (event.kind === "key") await press(context, event);
}

async function paste(context: Context, text: string): Promise<void> {
  if (context.terminal.isTooSmall()) return;
  const next = pasted(context.store.get(), text);
  if (next !== undefined) return context.store.set(() => next);
  if (modeOf(context.store.get()) !== "form") return toast(context, "There is nothing to paste into here.", "note");
  context.store.set(toastSeen);
  await pasteIntoForm(context, text);
}

/** While a chord is begun its next key comes first; otherwise what can be typed is typed. */
async function press(context: Context, event: KeyEvent): Promise<void> {
  const key = keyName(event);
  const isBegun = context.store.get().pending.length > 0;
  if (isBegun && (await toCommand(context, key))) return;
  if (type(context, key, event.text)) return;
  if (!isBegun && ((await toCommand(context, key)) || !event.alt)) return;
  if (event.alt) await pressBoth(context, event);
}

/** Esc and another key in one read look like that key with alt, as over a slow line; what is no key of its own was both. */
async function pressBoth(context: Context, event: KeyEvent): Promise<void> {
  const isSign = [...event.name].length === 1;
  await press(context, namedKey("escape"));
  await press(context, { ...event, alt: false, text: event.ctrl || !isSign ? "" : event.name });
}

function type(context: Context, key: string, text: string): boolean {
  if (context.terminal.isTooSmall()) return false;
  const next = typed(context.store.get(), key, text);
  if (next !== undefined) context.store.set(() => next);
  return next !== undefined;
}

/** Runs the command that the key leads to, or says why it does not work; tells whether the key led anywhere. */
async function toCommand(context: Context, key: string): Promise<boolean> {
  const state = context.store.get();
  const found = commandFor(state, key);
  const pending = found.kind === "pending" ? found.pressed : [];
  if (pending.length > 0 || state.pending.length > 0 || state.toast !== null) {
    context.store.set((now) => ({ ...toastSeen(now), pending }));
  }
  if (found.kind === "command") await run(context, found.command);
  return found.kind !== "none";
}

/** Runs a command by its id, as its key, the palette or the mouse does; says why when it does not work now. */
export async function run(context: Context, id: string): Promise<void> {
  const command = commandById(id);
  if (command === undefined || (command.blind !== true && context.terminal.isTooSmall())) return;
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
