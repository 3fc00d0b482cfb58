import { describe, expect, test } from "bun:test";
import {
  nextToast,
  type Toast,
  type Toasts,
  toastAdded,
  toastExpired,
  toastSeen,
  toastTime,
} from "../../../src/tui/state/toast.ts";

const none: Toasts = { toast: null, waitingToasts: [] };

function answer(text: string, tone: Toast["tone"] = "done"): Toast {
  return { text, tone };
}

function news(text: string): Toast {
  return { text, tone: "done", isBackground: true };
}

function shown(...toasts: readonly Toast[]): Toasts {
  return toasts.reduce<Toasts>(toastAdded, none);
}

/** All texts in the order in which they will be seen. */
function order(toasts: Toasts): readonly string[] {
  return toasts.toast === null ? [] : [toasts.toast.text, ...order(nextToast(toasts))];
}

describe("messages", () => {
  test("of one key are seen one after the other", () => {
    expect(order(shown(answer("first"), answer("second", "note")))).toEqual(["first", "second"]);
  });

  test("from the background wait; an answer to a key comes before them and loses none", () => {
    expect(order(shown(news("a"), news("b"), answer("mine"), answer("more")))).toEqual(["mine", "more", "a", "b"]);
  });

  test("were seen when the next key comes, so that its own answer is there at once; failures and news stay", () => {
    const before = shown(answer("first"), answer("second"), answer("broken", "failed"), news("done"));
    expect(order(toastSeen(before))).toEqual(["broken", "done"]);
    expect(order(toastAdded(toastSeen(shown(answer("old"), answer("older"))), answer("new")))).toEqual(["new"]);
  });

  test("go when their time is over, but not in place of another one", () => {
    const [old, next] = [answer("old"), answer("next")];
    const state = shown(old, next);
    expect(toastExpired(state, old).toast).toBe(next);
    expect(toastExpired(state, next)).toBe(state);
  });

  test("do not pile up", () => {
    const many = shown(...Array.from({ length: 100 }, (_, i) => news(`${i}`)));
    expect(order(many).length).toBeLessThan(12);
    expect(order(many).at(-1)).toBe("99");
  });

  test("stay 4 seconds, failures 8, long ones as long as reading takes", () => {
    expect(toastTime(answer("Saved."))).toBe(4000);
    expect(toastTime(answer("No.", "failed"))).toBe(8000);
    expect(toastTime(answer("x".repeat(150)))).toBe(9000);
  });
});
