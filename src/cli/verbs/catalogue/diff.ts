import { ok } from "../../../core/result.ts";
import { diffCatalogues } from "../../../usecases/catalogue/diff.ts";
import type { Run } from "../../command/context.ts";
import type { Column } from "../../output/answer.ts";
import { facts } from "../../values/named.ts";

const columns: readonly Column[] = [
  { name: "flavor", shown: true },
  { name: "change", shown: true },
  { name: "what", shown: true },
  { name: "before", shown: true },
  { name: "after", shown: true },
];

/** `mlstack catalogue diff A B`. */
export const run: Run = async ({ env, parsed }) => {
  const [before = "", after = ""] = parsed.arguments;
  const diff = await diffCatalogues(env, { before, after });
  if (!diff.ok) return diff;
  const items = diff.value.rows.map(({ group, name, kind, left, right }) =>
    facts({ flavor: group.join(" "), change: kind, what: name, before: left ?? null, after: right ?? null }),
  );
  const empty = `The flavors of ZenML ${diff.value.before} (${before}) and ${diff.value.after} (${after}) are the same.`;
  return ok({ kind: "list", items, total: items.length, columns, empty });
};
