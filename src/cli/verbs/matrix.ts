import { listed } from "../../core/listed.ts";
import { ok } from "../../core/result.ts";
import type { Match } from "../../core/stackRule/matrix.ts";
import type { ValueObject } from "../../core/value/value.ts";
import { type MatrixRow, matrix } from "../../usecases/matrix/matrix.ts";
import { textOf } from "../arguments/parsed.ts";
import type { Run } from "../command/context.ts";
import type { Answer, Column } from "../output/answer.ts";
import { facts } from "../values/named.ts";

/** `mlstack matrix [--orchestrator FLAVOR]`. */
export const run: Run = async ({ env, parsed }) => {
  const orchestrator = textOf(parsed, "orchestrator");
  const found = await matrix(env, orchestrator === undefined ? {} : { orchestrator });
  if (!found.ok) return found;
  return ok(orchestrator === undefined ? allAnswer(found.value) : oneAnswer(found.value, orchestrator));
};

const empty = "There is no flavor of any other type.";

/** What goes with one orchestrator: a row for each flavor, with what it needs or what stands against it. */
function oneAnswer(rows: readonly MatrixRow[], orchestrator: string): Answer {
  const items = rows.map(({ flavor, matches }) => {
    const match = matches[orchestrator] ?? { kind: "refused", reason: "" };
    return facts({
      type: flavor.type,
      flavor: flavor.name,
      title: flavor.title,
      orchestrator,
      ...matchFacts(match),
      note: match.kind === "needs" ? match.what.join(", ") : match.kind === "refused" ? match.reason : "",
    });
  });
  const columns: readonly Column[] = [
    { name: "type", shown: true },
    { name: "flavor", shown: true },
    { name: "match", shown: true },
    { name: "note", shown: true },
    { name: "title", shown: false },
    { name: "orchestrator", shown: false },
    { name: "needs", shown: false },
    { name: "reason", shown: false },
  ];
  return { kind: "list", items, total: items.length, columns, empty };
}

/** What goes with every orchestrator: a row for each flavor, with the orchestrators that it does not go with or only if something else is there. */
function allAnswer(rows: readonly MatrixRow[]): Answer {
  const items = rows.map(({ flavor, matches }) =>
    facts({
      type: flavor.type,
      flavor: flavor.name,
      title: flavor.title,
      not_with: orchestratorsWhere(matches, "refused"),
      needs_with: needsText(matches),
      matches: facts(
        Object.fromEntries(Object.entries(matches).map(([name, match]) => [name, facts(matchFacts(match))])),
      ),
    }),
  );
  const columns: readonly Column[] = [
    { name: "type", shown: true },
    { name: "flavor", shown: true },
    { name: "not_with", shown: true, cell: ({ not_with: names }) => (Array.isArray(names) ? names.join(", ") : "") },
    { name: "needs_with", shown: true },
    { name: "title", shown: false },
    { name: "matches", shown: false },
  ];
  return { kind: "list", items, total: items.length, columns, empty };
}

function matchFacts(match: Match): ValueObject {
  return facts({
    match: match.kind,
    needs: match.kind === "needs" ? [...match.what] : [],
    reason: match.kind === "refused" ? match.reason : null,
  });
}

function orchestratorsWhere(matches: MatrixRow["matches"], kind: Match["kind"]): string[] {
  return Object.entries(matches).flatMap(([name, match]) => (match.kind === kind ? [name] : []));
}

/** "tracking_uri with azureml, modal; local artifact store with airflow". What all need alike is said without names. */
function needsText(matches: MatrixRow["matches"]): string {
  const byNeed = new Map<string, string[]>();
  for (const [name, match] of Object.entries(matches))
    if (match.kind === "needs") {
      const what = listed(match.what);
      byNeed.set(what, [...(byNeed.get(what) ?? []), name]);
    }
  const count = Object.keys(matches).length;
  return [...byNeed]
    .map(([what, names]) => (names.length === count ? what : `${what} with ${names.join(", ")}`))
    .join("; ");
}
