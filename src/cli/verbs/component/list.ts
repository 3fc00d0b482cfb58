import { componentType } from "../../../core/componentType.ts";
import { ok } from "../../../core/result.ts";
import { listComponents } from "../../../usecases/component/list.ts";
import { readQuery } from "../../arguments/query.ts";
import type { Run } from "../../command/context.ts";
import { componentFilters } from "../../table/shared.ts";
import { componentColumns, componentValue } from "../../values/component.ts";

/** `mlstack <type> list`. */
export const run: Run = async ({ env, parsed, type }) => {
  const query = readQuery(
    parsed,
    componentFilters.map(({ name }) => name),
  );
  if (!query.ok) return query;
  const page = await listComponents(env, { type, query: query.value });
  if (!page.ok) return page;
  const { items, total } = page.value;
  return ok({
    kind: "list",
    items: items.map(componentValue),
    total,
    columns: componentColumns,
    empty: `There are no such ${componentType(type).plural}.`,
  });
};
