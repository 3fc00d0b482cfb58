import { ok } from "../../../core/result.ts";
import { shortTime } from "../../../core/shortTime.ts";
import { type HistoryView, listHistory } from "../../../usecases/history/list.ts";
import { readQuery } from "../../arguments/query.ts";
import type { Run } from "../../command/context.ts";
import type { Column } from "../../output/answer.ts";
import { facts } from "../../values/named.ts";

const columns: readonly Column[] = [
  { name: "at", shown: true, cell: (item) => shortTime(item.at, "seconds") },
  { name: "title", shown: true },
  { name: "undone", shown: true, cell: (item) => (item.undone === true ? "taken back" : "") },
  { name: "id", shown: false },
];

/** `mlstack history`. */
export const run: Run = async ({ env, parsed }) => {
  const query = readQuery(parsed, []);
  if (!query.ok) return query;
  const history = await listHistory(env, query.value);
  if (!history.ok) return history;
  const { items, total } = history.value;
  return ok({ kind: "list", items: items.map(historyValue), total, columns, empty: "There are no changes yet." });
};

function historyValue({ id, title, at, undone }: HistoryView) {
  return facts({ id, title, at, undone });
}
