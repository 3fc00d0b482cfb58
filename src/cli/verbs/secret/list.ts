import { ok } from "../../../core/result.ts";
import { listSecrets } from "../../../usecases/secret/list.ts";
import { textOf } from "../../arguments/parsed.ts";
import { readQuery } from "../../arguments/query.ts";
import { readBoolean } from "../../arguments/texts.ts";
import type { Run } from "../../command/context.ts";
import { commonFilters } from "../../table/shared.ts";
import { emptyList } from "../../values/empty.ts";
import { secretColumns, secretValue } from "../../values/secret.ts";

/** `mlstack secret list`. */
export const run: Run = async ({ env, parsed }) => {
  const query = readQuery(
    parsed,
    commonFilters.map(({ name }) => name),
  );
  if (!query.ok) return query;
  const text = textOf(parsed, "private");
  const isPrivate = text === undefined ? undefined : readBoolean("--private", text);
  if (isPrivate && !isPrivate.ok) return isPrivate;
  const filter = isPrivate && ({ field: "private", operator: "equals", value: String(isPrivate.value) } as const);
  const asked =
    filter === undefined ? query.value : { ...query.value, filters: [...(query.value.filters ?? []), filter] };
  const page = await listSecrets(env, { query: asked });
  if (!page.ok) return page;
  const { items, total } = page.value;
  return ok({
    kind: "list",
    items: items.map(secretValue),
    total,
    columns: secretColumns,
    empty: emptyList("secrets", asked),
  });
};
