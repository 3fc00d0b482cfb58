import type { Command } from "./command.ts";

/** A chord that was begun. */
export const chordCommands: readonly Command[] = [
  {
    id: "chord.cancel",
    title: "forget the keys so far",
    keys: ["esc"],
    on: "always",
    when: (s) => s.pending.length > 0,
    else: "No chord was begun.",
    // Whoever looked the key up has forgotten them already.
    run: () => undefined,
  },
];
