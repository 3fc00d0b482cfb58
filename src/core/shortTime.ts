import type { Value } from "./value/value.ts";

/** An ISO time for people: minutes of UTC, or seconds where several things happen within a minute; empty where there is none. */
export function shortTime(time: Value | undefined, precision: "minutes" | "seconds" = "minutes"): string {
  return typeof time === "string" ? time.slice(0, precision === "minutes" ? 16 : 19).replace("T", " ") : "";
}
