import { counted } from "../../../core/counted.ts";
import { exitStatusOf, failure } from "../../../core/failure.ts";
import { listed } from "../../../core/listed.ts";
import { err, ok } from "../../../core/result.ts";
import { type AddedFlavor, addFlavorPack, openFlavorPack } from "../../../usecases/flavor/pack.ts";
import { given } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import type { Column } from "../../output/answer.ts";
import { facts } from "../../values/named.ts";
import { nothingDone } from "../confirmation.ts";

const columns: readonly Column[] = [
  { name: "type", shown: true },
  { name: "flavor", shown: true },
  { name: "source", shown: true, whole: true },
  { name: "state", shown: true },
];

/** `mlstack flavor add PACK [-y]`: registers the flavors of a folder or archive, once somebody has agreed to run them. */
export const run: Run = async ({ env, parsed, confirm }) => {
  const [words = ""] = parsed.arguments;
  const pack = await openFlavorPack(env, words);
  if (!pack.ok) return pack;
  const { sources, mayRun } = pack.value;
  if (!mayRun && !given(parsed, "yes")) {
    const names = listed(sources.map(({ path, exportName }) => exportName ?? path));
    const answer = confirm(`${words} holds ${names}. Its code can do whatever you can. Run it?`);
    if (answer === undefined) return err(notTrusted(words));
    if (!answer) return ok(nothingDone);
  }
  const added = await addFlavorPack(env, pack.value);
  const items = added.map(itemOf);
  const failed = added.filter(({ registered }) => registered === undefined).length;
  return ok({
    kind: "list",
    items,
    total: items.length,
    columns,
    empty: "",
    findings: added.flatMap(({ findings }) => findings),
    notes: [
      `${counted(added.length - failed, "flavor")} of ${words} registered${failed === 0 ? "" : `, ${failed} not`}.`,
    ],
    status: failed === 0 ? 0 : exitStatusOf.findings,
  });
};

function itemOf({ source, registered }: AddedFlavor) {
  const { flavor, changed, replaced } = registered ?? {};
  const state = registered === undefined ? "wrong" : replaced ? "taken over" : changed ? "registered" : "as before";
  return facts({ type: flavor?.type ?? null, flavor: flavor?.name ?? null, source, state });
}

function notTrusted(words: string) {
  return failure("not-trusted", `Nobody agreed to run the code of ${words}; nothing was run.`, {
    at: { file: words },
    hint: "Look at what it does, then say -y.",
  });
}
