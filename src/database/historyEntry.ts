/** What history keeps images of. */
export type Noun = "component" | "stack" | "secret" | "flavor" | "setting";

/** One thing before and after a change, as exact JSON with the fields of its type in core (a secret also with its `sealed` values); null: it was not there. */
export interface Image {
  readonly noun: Noun;
  /** For settings their key. */
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What is told of one change in lists. */
export interface HistoryTitle {
  /** A running number as text: the newest has the highest. */
  readonly id: string;
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** `undone` can be redone; `dropped` was undone, and a newer change has taken its place. */
  readonly state: "done" | "undone" | "dropped";
}

/** One change as history keeps it. */
export interface HistoryEntry extends HistoryTitle {
  readonly images: readonly Image[];
}

/** The change that undo or redo would take next. */
export interface NextChange extends HistoryTitle {
  /** It was made, taken back or made again through this database object, so by this process. */
  readonly isOwn: boolean;
}

/** How much of the history is read. */
export interface HistoryFilter {
  /** At most so many entries; absent: all. */
  readonly limit?: number;
}
