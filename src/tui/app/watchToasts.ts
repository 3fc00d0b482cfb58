import type { Store } from "../state/store.ts";
import { nextToast, type Toast, type Toasts, toastExpired, toastTime } from "../state/toast.ts";

/** Takes each message away when its time is over and shows the next one; nothing is done while there is none. Returns how to end that. */
export function watchToasts<S extends Toasts>(store: Store<S>): () => void {
  let timed: Toast | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function follow(): void {
    const { toast, waitingToasts } = store.get();
    if (toast === timed && (toast !== null || waitingToasts.length === 0)) return;
    clearTimeout(timer);
    timed = toast;
    if (toast !== null) timer = setTimeout(() => store.set((state) => toastExpired(state, toast)), toastTime(toast));
    else if (waitingToasts.length > 0) store.set(nextToast);
  }

  const forget = store.subscribe(follow);
  follow();
  return () => {
    forget();
    clearTimeout(timer);
  };
}
