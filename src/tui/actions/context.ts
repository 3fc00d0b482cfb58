import type { Failure } from "../../core/failure.ts";
import type { Result } from "../../core/result.ts";
import type { Env } from "../../usecases/env.ts";
import { failureLogged } from "../state/log.ts";
import { pop, push, replaceTop, topOf } from "../state/screenStack.ts";
import type { Store } from "../state/store.ts";
import { type Toast, toastAdded } from "../state/toast.ts";
import { type AppState, type ScreenName, type ScreenState, type StateOf, shown } from "./appState.ts";
import type { Overlay } from "./overlay/overlay.ts";
import { remembering } from "./remembered.ts";

/** What the terminal can do for a command. */
export interface TerminalControl {
  /** Lines of the terminal, for moving by pages. */
  readonly rows: () => number;
  /** The first line of the details that are shown when they are scrolled to their end. */
  readonly lastTop: () => number;
  /** The same of what lies above the screen. */
  readonly lastOverlayTop: () => number;
  /** The screens do not fit and are not shown. */
  readonly isTooSmall: () => boolean;
  readonly suspend: () => void;
  /** Gives the terminal to something else, such as an editor, and draws everything anew when it is done. */
  readonly handOff: <T>(task: () => Promise<T>) => Promise<T>;
  /** Puts a text into the clipboard; resolves to what to say of it. */
  readonly copy: (text: string) => Promise<string>;
  readonly quit: () => void;
}

/** What a command may reach. */
export interface Context {
  readonly env: Env;
  readonly store: Store<AppState>;
  readonly terminal: TerminalControl;
  /** A sentence with keys in the place of the commands that it names in braces: "{stack.new} makes one." */
  readonly words: (sentence: string) => string;
  /** Runs a command by its id, as its key does; says why when it does not work now. */
  readonly run: (id: string) => Promise<void>;
  /** Takes what the screens know of the database anew. */
  readonly reload: () => Promise<void>;
}

/** Changes the screen on top, if it is the one named. */
export function changeTop<Name extends ScreenName>(
  context: Context,
  name: Name,
  change: (screen: StateOf<Name>) => ScreenState,
): void {
  context.store.set((state) => {
    const top = shown(state, name);
    if (top === undefined) return state;
    const next = change(top);
    return next === top ? state : { ...state, screens: replaceTop(state.screens, next) };
  });
}

/** Opens a screen above the one that is shown. */
export function openScreenState(context: Context, screen: ScreenState): void {
  context.store.set((state) => ({
    ...state,
    screens: push(state.screens, screen),
    overlay: null,
    toast: null,
    // The problems of another composition are none of this one; a form leaves those of the one below it.
    checked: screen.screen === "composer" ? null : state.checked,
  }));
}

/** Goes back one screen. */
export function closeTop(context: Context): void {
  context.store.set((state) => ({ ...remembering(state, [topOf(state.screens)]), screens: pop(state.screens) }));
}

/** Lays a question above the screen, or takes it away. */
export function setOverlay(context: Context, overlay: Overlay | null): void {
  context.store.set((state) => ({ ...state, overlay }));
}

/** Shows a short message: the answer to a key. Commands in braces become their keys. What failed is also on the activity screen. */
export function toast(context: Context, sentence: string, tone: Toast["tone"] = "done"): void {
  const text = context.words(sentence);
  context.store.set((state) => {
    const log = tone === "failed" ? failureLogged(state.log, text, Date.now()) : state.log;
    return toastAdded({ ...state, log }, { text, tone });
  });
}

/** Said of the default stack and its components wherever they would be changed. */
export function alwaysThere(name: string): string {
  return `${name} is always there and cannot be changed; {stack.copy|component.copy|composer.copy} copies it.`;
}

/** The one sentence of a refusal with its hint. */
export function sentenceOf({ message, hint, causes = [] }: Failure): string {
  const [first] = causes;
  const body = first === undefined || first.message === message ? message : `${message} ${first.message}`;
  const more = hint ?? first?.hint;
  return more === undefined ? body : `${body} ${more}`;
}

/** Says why something failed. */
export function toastFailure(context: Context, failure: Failure): void {
  toast(context, sentenceOf(failure), "failed");
}

/** Puts a text into the clipboard and says so. */
export async function copyToClipboard(context: Context, text: string): Promise<void> {
  toast(context, await context.terminal.copy(text), "note");
}

/** Waits for a use case, says what went wrong, and takes the data anew when it worked. */
export async function perform<T>(
  context: Context,
  work: Promise<Result<T>>,
  said: (value: T) => string,
): Promise<T | undefined> {
  const result = await work;
  if (!result.ok) {
    toastFailure(context, result.error);
    return undefined;
  }
  await context.reload();
  toast(context, said(result.value));
  return result.value;
}
