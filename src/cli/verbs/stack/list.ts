import { ok } from "../../../core/result.ts";
import { listStacks } from "../../../usecases/stack/list.ts";
import { readQuery } from "../../arguments/query.ts";
import type { Run } from "../../command/context.ts";
import { stackFilters } from "../../table/shared.ts";
import { emptyList } from "../../values/empty.ts";
import { stackColumns, stackValue } from "../../values/stack.ts";

/** `mlstack stack list`. */
export const run: Run = async ({ env, parsed }) => {
  const query = readQuery(
    parsed,
    stackFilters.map(({ name }) => name),
  );
  if (!query.ok) return query;
  const page = await listStacks(env, { query: query.value });
  if (!page.ok) return page;
  const items = page.value.items.map(stackValue);
  return ok({
    kind: "list",
    items,
    total: page.value.total,
    columns: stackColumns(items),
    empty: emptyList("stacks", query.value),
  });
};
