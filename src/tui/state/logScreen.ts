import { emptyList, type ListState } from "./list.ts";

/** What was done and what is going on, with the commands that do the same. */
export interface LogState {
  readonly screen: "log";
  readonly list: ListState;
}

/** The screen as it opens. */
export const logScreen: LogState = { screen: "log", list: emptyList };
