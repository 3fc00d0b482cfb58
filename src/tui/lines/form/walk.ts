import type { FormRow } from "../../forms/row.ts";
import { type Filling, rowsAt } from "./filling.ts";
import { askValue, type PageEnd } from "./page.ts";

/** The groups of fields, as they are asked. */
export type Group = "required" | "optional" | "advanced";

/** Asks the fields of a group one after the other; an answer may make fields appear and go. */
export async function walk(filling: Filling, group: Group): Promise<PageEnd> {
  const asked = new Set<string>();
  for (;;) {
    const row = rowsIn(filling, group).find(({ id }) => !asked.has(id));
    if (row === undefined) break;
    asked.add(row.id);
    const end = await askValue(filling, row.path);
    if (end !== "next") return end;
  }
  if (asked.size === 0) filling.session.console.say(`There are no ${group} fields.`);
  return "next";
}

function rowsIn({ form }: Filling, group: Group): readonly FormRow[] {
  return rowsAt(form(), []).filter(
    ({ field, required, state }) =>
      (group === "required" ? required : !required && (field?.group ?? "optional") === group) &&
      (field?.deprecated !== true || state !== "unset"),
  );
}
