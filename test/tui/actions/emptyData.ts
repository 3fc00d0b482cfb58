import type { AppData } from "../../../src/tui/state/data.ts";

/** What the screens know of a database that holds nothing. */
export const emptyData: AppData = {
  stacks: [],
  components: [],
  flavors: [],
  secrets: [],
  active: { name: "default", reason: "default" },
  drafts: [],
  history: { undo: null, redo: null },
  readOnly: false,
};
