import { ok } from "../../../core/result.ts";
import { type HistoryView, listHistory } from "../../../usecases/history/list.ts";
import { readQuery } from "../../arguments/query.ts";
import type { Run } from "../../command/context.ts";
import type { Column } from "../../output/answer.ts";
import { facts, shortTime } from "../../values/named.ts";

const columns: readonly Column[] = [
  { name: "at", shown: true, cell: (item) => shortTime(item.at) },
  { name: "title", shown: true },
  { name: "undone", shown: true, cell: (item) => (item.undone === true ? "taken back" : "") },
  { name: "id", shown: false },
];

/** `mlstack history`. */
export const run: Run = async ({ env, parsed }) => {
  const query = readQuery(parsed, []);
  if (!query.ok) return query;
  const history = await listHistory(env, {});
  if (!history.ok) return history;
  const { page = 1, size = history.value.length } = query.value;
  const items = history.value.slice((page - 1) * size, page * size).map(historyValue);
  return ok({ kind: "list", items, total: history.value.length, columns, empty: "There are no changes yet." });
};

function historyValue({ id, title, at, undone }: HistoryView) {
  return facts({ id, title, at, undone });
}
