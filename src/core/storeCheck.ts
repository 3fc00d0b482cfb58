import type { Failure } from "./failure.ts";

/** One thing that was tried on a store. */
export interface CheckStep {
  readonly name: "secrets" | "open" | "reach" | "list" | "write" | "read back" | "remove";
  /** What was found, or what went wrong. */
  readonly said: string;
  readonly ms: number;
  readonly failure?: Failure;
}

/** How the last check of a component went, as it is remembered on this machine. */
export interface LastCheck {
  /** Id of the component. */
  readonly component: string;
  /** The `rev` that the component had: a later one was not checked. */
  readonly rev: number;
  /** ISO 8601. */
  readonly at: string;
  readonly ok: boolean;
  /** It also wrote, read back and removed a file. */
  readonly wrote: boolean;
  /** Why it failed, in a sentence. */
  readonly message?: string;
}

/** How long ago something was, in words: `now`, `3 min ago`, `2 days ago`. */
function agoText(at: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(at)) / 60_000);
  if (!(minutes >= 1)) return "now";
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ago`;
  return `${Math.floor(hours / 24)} days ago`;
}

/** The last check in words: `checked 3 min ago: ok`. */
export function lastCheckText(
  { at, ok, wrote, message, rev }: LastCheck,
  current: { readonly rev: number; readonly now: number },
): string {
  const when = `checked ${agoText(at, current.now)}`;
  const stale = current.rev === rev ? "" : ", before its last change";
  return `${when}${stale}: ${ok ? `ok${wrote ? ", also writing" : ""}` : (message ?? "failed")}`;
}
