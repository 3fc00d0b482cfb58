import { flavorScreen } from "../../state/flavorScreen.ts";
import type { Command } from "../command.ts";
import { openScreenState } from "../context.ts";
import { openNewForm } from "../form/openForm.ts";
import { flavorAtCursor } from "../list/cursor.ts";
import { orNoMatch } from "../list/noMatch.ts";
import { flavorRowAtCursor } from "./flavorRows.ts";

/** What can be done with flavors on their own screens. */
export const flavorCommands: readonly Command[] = [
  {
    id: "flavor.use",
    title: "new component",
    keys: ["n", "enter"],
    on: ["flavors", "flavor"],
    aliases: ["create", "add", "register"],
    changes: true,
    when: (s) => flavorAtCursor(s) !== undefined,
    else: orNoMatch("Select a flavor first."),
    footer: true,
    room: "early",
    run: (c) => {
      const state = c.store.get();
      const flavor = flavorAtCursor(state);
      const row = flavorRowAtCursor(state);
      const field = row?.kind === "field" && !row.isSettingsOnly ? row.field.name : undefined;
      return flavor === undefined ? undefined : openNewForm(c, flavor, null, field);
    },
  },
  {
    id: "flavor.fields",
    title: "fields",
    keys: ["f"],
    on: ["flavors"],
    aliases: ["describe", "schema", "about the flavor"],
    when: (s) => flavorAtCursor(s) !== undefined,
    else: orNoMatch("Select a flavor first."),
    footer: true,
    run: (c) => {
      const flavor = flavorAtCursor(c.store.get());
      if (flavor !== undefined) openScreenState(c, flavorScreen(flavor));
    },
  },
];
