import type { Span } from "../line.ts";

/** The sign of a row that opens. */
export const opens: Span = { text: " ›", style: "dim" };
