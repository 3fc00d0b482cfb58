/** A short message that goes away by itself or with the next key. */
export interface Toast {
  readonly text: string;
  readonly tone: "done" | "note" | "failed";
  /** It tells of something that went on in the background: it waits for its turn, and answers to keys come first. */
  readonly isBackground?: true;
}

/** The message that is shown, and those that wait for it to go. */
export interface Toasts {
  readonly toast: Toast | null;
  readonly waitingToasts: readonly Toast[];
}

/** More than these do not wait: the oldest go first, they are on the activity screen too. */
const mostWaiting = 8;

/** Takes a message up: an answer to a key is shown at once or behind other answers, news from the background behind all. */
export function toastAdded<S extends Toasts>(state: S, toast: Toast): S {
  const { toast: shown, waitingToasts: waiting } = state;
  if (shown === null) return { ...state, toast };
  if (toast.isBackground === true) return { ...state, waitingToasts: [...waiting, toast].slice(-mostWaiting) };
  if (shown.isBackground === true) return { ...state, toast, waitingToasts: [shown, ...waiting].slice(0, mostWaiting) };
  const answers = waiting.filter((each) => each.isBackground !== true);
  const news = waiting.filter((each) => each.isBackground === true);
  return { ...state, waitingToasts: [...answers, toast, ...news].slice(-mostWaiting) };
}

/** A key was pressed: the message was seen, and so were the other answers to the key before, except for failures, which are told first. */
export function toastSeen<S extends Toasts>(state: S): S {
  if (state.toast === null) return state;
  return nextToast({
    ...state,
    waitingToasts: state.waitingToasts.filter((each) => each.isBackground === true || each.tone === "failed"),
  });
}

/** The time of a message is over. The same state when another one is shown by now. */
export function toastExpired<S extends Toasts>(state: S, toast: Toast): S {
  return state.toast === toast ? nextToast(state) : state;
}

/** Shows what has waited longest. */
export function nextToast<S extends Toasts>(state: S): S {
  const [toast = null, ...waitingToasts] = state.waitingToasts;
  return { ...state, toast, waitingToasts };
}

const shortest = { done: 4000, note: 4000, failed: 8000 } as const;
/** A slow reader's time for a character, ms. */
const perCharacter = 60;

/** How long a message stays, in ms: long enough to be read, and longer when something is to be done about it. */
export function toastTime({ text, tone }: Toast): number {
  return Math.max(shortest[tone], Math.min(15_000, text.length * perCharacter));
}
