import type { Commands } from "../../usecases/commands/commands.ts";
import type { DeedView } from "../../usecases/commands/deeds.ts";

/** Something that was done from the screens, or that could not be done. Kept as long as the program runs. */
export interface LogEntry {
  /** Tells entries apart: a running number. */
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Such as "register artifact_store s3-prod"; of what failed the sentence why. */
  readonly title: string;
  readonly outcome: "done" | "undone" | "failed";
  /** Id of the change in the history; null: nothing was changed. */
  readonly change: string | null;
  /** Null of what failed. */
  readonly commands: Commands | null;
}

/** Entries beyond these are forgotten, the oldest first; the history in the database keeps all changes. */
const mostEntries = 500;

const titles = { change: "", undo: "undo: ", redo: "redo: " } as const;

/** Adds what was done; the newest stands first. What is taken back or made again says so where it was done. */
export function deedLogged(log: readonly LogEntry[], deed: DeedView, at: number): readonly LogEntry[] {
  const { kind, entry, title, commands } = deed;
  const outcome = kind === "undo" ? "undone" : "done";
  const before =
    kind === "change" ? log : log.map((each) => (each.change === entry ? ({ ...each, outcome } as const) : each));
  // An undo itself is not the change: redo makes that again, not the undo.
  const change = kind === "change" ? entry : null;
  return added(before, { at, title: `${titles[kind]}${title}`, outcome: "done", change, commands });
}

/** Adds what could not be done. */
export function failureLogged(log: readonly LogEntry[], sentence: string, at: number): readonly LogEntry[] {
  return added(log, { at, title: sentence, outcome: "failed", change: null, commands: null });
}

function added(log: readonly LogEntry[], entry: Omit<LogEntry, "id">): readonly LogEntry[] {
  const id = (log[0]?.id ?? 0) + 1;
  return [{ ...entry, id }, ...log.slice(0, mostEntries - 1)];
}
