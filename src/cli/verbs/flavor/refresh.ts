import { counted } from "../../../core/counted.ts";
import { theFlavor } from "../../../core/customFlavor.ts";
import { failure } from "../../../core/failure.ts";
import type { Finding } from "../../../core/finding.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { FlavorName } from "../../../usecases/flavor/find.ts";
import { lostFile } from "../../../usecases/flavor/notice.ts";
import {
  type RefreshCandidate,
  type RefreshedFlavor,
  refreshCandidates,
  refreshFlavor,
} from "../../../usecases/flavor/refresh.ts";
import { shownPath } from "../../../usecases/flavor/source.ts";
import { given } from "../../arguments/parsed.ts";
import type { CommandContext, Run } from "../../command/context.ts";
import type { Column } from "../../output/answer.ts";
import { facts } from "../../values/named.ts";
import { flavorNamed } from "./flavorNamed.ts";

const columns: readonly Column[] = [
  { name: "flavor", shown: true },
  { name: "change", shown: true },
  { name: "what", shown: true },
  { name: "before", shown: true },
  { name: "after", shown: true },
];

/** `mlstack flavor refresh [TYPE/FLAVOR]`: takes over what the files of flavors say now. */
export const run: Run = async (context) => {
  const [text] = context.parsed.arguments;
  const name = text === undefined ? ok(undefined) : await flavorNamed(context.env, text);
  if (!name.ok) return name;
  const candidates = await refreshCandidates(context.env, name.value);
  if (!candidates.ok) return candidates;
  const changed = candidates.value.filter(({ state }) => state === "changed");
  const gone = await lost(candidates.value);
  const agreed = agreedOn(context, changed);
  if (!agreed.ok) return agreed;
  const refreshed: RefreshedFlavor[] = [];
  for (const { flavor, presentHash } of agreed.value) {
    const one = await refreshFlavor(context.env, flavor, presentHash);
    if (!one.ok) return one;
    refreshed.push(one.value);
  }
  const rows = refreshed.flatMap((each) => each.rows);
  const items = rows.map(({ group, name: what, kind, left, right }) =>
    facts({ flavor: group.join(" "), change: kind, what, before: left ?? null, after: right ?? null }),
  );
  return ok({
    kind: "list",
    items,
    total: items.length,
    columns,
    empty: refreshed.length > 0 ? "No schema is another than before." : emptySentence(name.value, gone),
    findings: [...gone, ...refreshed.flatMap(({ findings }) => findings)],
    notes: refreshed.length === 0 ? [] : [`Took over ${counted(refreshed.length, "flavor")}.`],
  });
};

function emptySentence(name: FlavorName | undefined, gone: readonly Finding[]): string {
  if (gone.length > 0) return "Nothing was taken over.";
  return name === undefined ? "All flavors of your own are as their files say." : `${name.name} is as its file says.`;
}

/** The flavors whose present content may run: trusted, data, or agreed to now. Errors: not-trusted (nobody is there to be asked). */
function agreedOn(
  { parsed, confirm }: Pick<CommandContext, "parsed" | "confirm">,
  changed: readonly RefreshCandidate[],
): Result<readonly RefreshCandidate[]> {
  const agreed: RefreshCandidate[] = [];
  for (const candidate of changed) {
    if (candidate.mayRun || given(parsed, "yes")) {
      agreed.push(candidate);
      continue;
    }
    const file = shownPath(candidate.flavor.file);
    const answer = confirm(
      `${file} has changed since ${theFlavor(candidate.flavor)} was registered. Run it as it is now?`,
    );
    if (answer === undefined) return err(notTrusted(file));
    if (answer) agreed.push(candidate);
  }
  return ok(agreed);
}

function notTrusted(file: string) {
  return failure("not-trusted", `${file} has changed, and nobody agreed to run it as it is now; nothing was run.`, {
    at: { file },
    hint: "Look at it, then say -y, or trust its folder: mlstack trust FOLDER",
  });
}

async function lost(candidates: readonly RefreshCandidate[]): Promise<readonly Finding[]> {
  const found = candidates.map(({ flavor, state }) => lostFile(flavor, state));
  return (await Promise.all(found)).flat();
}
