import { textOfEdit } from "../../keymap/textEdit.ts";
import { finder } from "../../state/finder.ts";
import type { AppState } from "../appState.ts";
import type { Command } from "../command.ts";
import { type Context, copyToClipboard, setOverlay, toast } from "../context.ts";
import type { ChoiceOption, ChoiceOverlay, HelpOverlay, Overlay } from "./overlay.ts";
import { submitAcknowledge, submitPrompt } from "./prompt.ts";

const page = 10;

const findOptions = finder<ChoiceOption>(({ label, note }) => ({
  name: label,
  fields: note === undefined ? [] : [note],
}));

/** The options that the filter leaves, best fits first. */
export function shownOptions({ options, typing }: ChoiceOverlay): readonly ChoiceOption[] {
  return findOptions(options, textOfEdit(typing));
}

/** How many lines the cursor of an overlay can be on; undefined: as many as it shows, which it knows itself. */
function lastIndex(overlay: ChoiceOverlay): number {
  return Math.max(0, shownOptions(overlay).length - 1);
}

function moved(overlay: Overlay, by: number, lastTop: number): Overlay {
  switch (overlay.kind) {
    case "choice":
      return { ...overlay, index: clamped(overlay.index + by, lastIndex(overlay)) };
    case "help":
      return { ...overlay, index: clamped(overlay.index + by, lastTop) };
    case "sheet":
      return { ...overlay, top: clamped(overlay.top + by, lastTop) };
    default:
      return overlay;
  }
}

function clamped(index: number, last: number): number {
  return Math.max(0, Math.min(last, index));
}

function move(by: number): Command["run"] {
  return (context) =>
    context.store.set((state) =>
      state.overlay === null
        ? state
        : { ...state, overlay: moved(state.overlay, by, context.terminal.lastOverlayTop()) },
    );
}

/** Enter: takes the answer, chooses, or does what the sheet offers. */
async function accept(context: Context): Promise<void> {
  const { overlay } = context.store.get();
  switch (overlay?.kind) {
    case "prompt":
      return submitPrompt(context);
    case "acknowledge":
      return submitAcknowledge(context);
    case "choice": {
      const option = shownOptions(overlay)[overlay.index];
      if (option === undefined) return;
      setOverlay(context, null);
      return overlay.choose(option.key);
    }
    case "sheet":
      setOverlay(context, null);
      return overlay.accept?.run();
    case "help":
      return runFromHelp(context, overlay);
    default:
      return setOverlay(context, null);
  }
}

/** Runs the command under the cursor of the help; when it does not work, says why and stays. */
async function runFromHelp(context: Context, { index }: HelpOverlay): Promise<void> {
  // The help knows the whole table of commands, of which this is part.
  const { helpEntries } = await import("./helpEntries.ts");
  const entry = helpEntries(context.store.get())[index];
  if (entry === undefined) return;
  if (entry.disabled !== undefined) return toast(context, entry.disabled, "note");
  setOverlay(context, null);
  await context.run(entry.id);
}

function acceptTitle({ overlay }: AppState): string {
  switch (overlay?.kind) {
    case "prompt":
    case "acknowledge":
      return "take";
    case "choice":
      return "choose";
    case "sheet":
      return overlay.accept?.title ?? "close";
    case "help":
      return "do it";
    default:
      return "close";
  }
}

async function sayYes(context: Context): Promise<void> {
  const { overlay } = context.store.get();
  if (overlay?.kind !== "confirm") return;
  setOverlay(context, null);
  await overlay.yes();
}

function copies({ overlay }: AppState): string | null {
  return overlay?.kind === "sheet" ? overlay.copies : null;
}

async function copy(context: Context): Promise<void> {
  const text = copies(context.store.get());
  if (text !== null) await copyToClipboard(context, text);
}

const close: Command["run"] = (context) => setOverlay(context, null);
const scrolled = ["help", "choice", "sheet"] as const;

/** What lies above the screen. */
export const overlayCommands: readonly Command[] = [
  {
    id: "overlay.accept",
    title: acceptTitle,
    keys: ["enter"],
    on: ["prompt", "acknowledge", "choice", "sheet", "help"],
    footer: true,
    run: accept,
  },
  { id: "confirm.yes", title: "yes", keys: ["y"], on: ["confirm"], footer: true, run: sayYes },
  { id: "confirm.no", title: "no", keys: ["n"], on: ["confirm"], footer: true, run: close },
  {
    id: "sheet.copy",
    title: "copy",
    keys: ["y"],
    on: ["sheet"],
    when: (s) => copies(s) !== null,
    else: "There is nothing to copy here.",
    footer: true,
    run: copy,
  },
  { id: "overlay.down", title: "down", keys: ["down", "ctrl+n", "j", "tab"], on: scrolled, run: move(1) },
  {
    id: "overlay.up",
    title: "up",
    keys: ["up", "ctrl+p", "k", "shift+tab"],
    on: scrolled,
    run: move(-1),
  },
  { id: "overlay.pageDown", title: "page down", keys: ["pagedown", "ctrl+f", "ctrl+d"], on: scrolled, run: move(page) },
  { id: "overlay.pageUp", title: "page up", keys: ["pageup", "ctrl+b", "ctrl+u"], on: scrolled, run: move(-page) },
  { id: "overlay.first", title: "first", keys: ["g g", "home"], on: scrolled, run: move(Number.NEGATIVE_INFINITY) },
  { id: "overlay.last", title: "last", keys: ["G", "end"], on: scrolled, run: move(Number.POSITIVE_INFINITY) },
];

/** Leaving what lies above the screen; the footer names it last. */
export const closeCommands: readonly Command[] = [
  {
    id: "overlay.close",
    title: "close",
    keys: ["esc", "q"],
    on: ["help", "prompt", "confirm", "acknowledge", "choice", "sheet", "palette"],
    footer: true,
    run: close,
  },
];
