import { editOf } from "../../keymap/textEdit.ts";
import type { Command } from "../command.ts";
import { type Context, setOverlay } from "../context.ts";

const page = 10;
const mostRemembered = 10;

/** The search knows the whole table of commands, of which these are part: it is loaded when it is first used. */
function searching(): Promise<typeof import("./search.ts")> {
  return import("./search.ts");
}

function move(by: number): Command["run"] {
  return async (context) => {
    const { foundItems } = await searching();
    const { overlay } = context.store.get();
    if (overlay?.kind !== "palette") return;
    const last = foundItems(context.store.get()).length - 1;
    setOverlay(context, { ...overlay, index: Math.max(0, Math.min(last, overlay.index + by)) });
  };
}

/** Runs the command or opens the thing under the cursor, and remembers that for the next time. */
async function accept(context: Context): Promise<void> {
  const { foundItems } = await searching();
  const state = context.store.get();
  if (state.overlay?.kind !== "palette") return;
  const item = foundItems(state)[state.overlay.index];
  if (item === undefined) return;
  const { key } = item;
  // What only said why it does not work is no choice to come back to.
  const remembered = (chosen: readonly string[]): readonly string[] =>
    item.refusal === undefined ? [key, ...chosen.filter((each) => each !== key)].slice(0, mostRemembered) : chosen;
  context.store.set((now) => ({ ...now, overlay: null, chosen: remembered(now.chosen) }));
  await item.run(context);
}

async function open(context: Context): Promise<void> {
  setOverlay(context, { kind: "palette", typing: editOf(""), index: 0, opened: {} });
  // The components are among what it finds, and not every screen needs them.
  if (context.store.get().data.components === null) await context.reload();
}

/** In the palette. */
export const paletteCommands: readonly Command[] = [
  { id: "palette.choose", title: "choose", keys: ["enter"], on: ["palette"], footer: true, run: accept },
  { id: "palette.down", title: "down", keys: ["down", "ctrl+n", "tab"], on: ["palette"], run: move(1) },
  { id: "palette.up", title: "up", keys: ["up", "ctrl+p", "shift+tab"], on: ["palette"], run: move(-1) },
  { id: "palette.pageDown", title: "page down", keys: ["pagedown"], on: ["palette"], run: move(page) },
  { id: "palette.pageUp", title: "page up", keys: ["pageup"], on: ["palette"], run: move(-page) },
];

/** Finding everything by name. */
export const findCommands: readonly Command[] = [
  {
    id: "app.palette",
    title: "find",
    keys: [":"],
    on: "screens",
    aliases: ["palette", "go to"],
    footer: true,
    room: "always",
    run: open,
  },
];
