import { componentType } from "../../../core/componentType.ts";
import { ok } from "../../../core/result.ts";
import { listComponents } from "../../../usecases/component/list.ts";
import { given } from "../../arguments/parsed.ts";
import { readQuery } from "../../arguments/query.ts";
import type { Run } from "../../command/context.ts";
import { componentFilters } from "../../table/shared.ts";
import { componentColumns, componentValue } from "../../values/component.ts";
import { emptyList } from "../../values/empty.ts";

/** `mlstack <type> list`. */
export const run: Run = async ({ env, parsed, type }) => {
  const names = componentFilters.map(({ name }) => name);
  const query = readQuery(
    parsed,
    names.filter((name) => name !== "type"),
  );
  if (!query.ok) return query;
  // As in ZenML, the command's own type counts whatever --type says, and the list is no longer the plain one that the active component leads.
  const logical = query.value.logical ?? (given(parsed, "type") ? "and" : undefined);
  const page = await listComponents(env, {
    type,
    query: { ...query.value, ...(logical !== undefined && { logical }) },
  });
  if (!page.ok) return page;
  const { items, total } = page.value;
  return ok({
    kind: "list",
    items: items.map(componentValue),
    total,
    columns: componentColumns,
    empty: emptyList(componentType(type).plural, query.value),
  });
};
