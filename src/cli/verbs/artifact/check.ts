import { exitStatusOf } from "../../../core/failure.ts";
import { findingOf } from "../../../core/finding.ts";
import { ok } from "../../../core/result.ts";
import type { CheckStep } from "../../../core/storeCheck.ts";
import type { ValueObject } from "../../../core/value/value.ts";
import { checkArtifactStore } from "../../../usecases/artifact/check.ts";
import { given } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import type { Column } from "../../output/answer.ts";
import { facts } from "../../values/named.ts";

/** `mlstack artifact-store check [NAME] [--write]`. */
export const run: Run = async ({ env, parsed, interruption, live }) => {
  const [ref] = parsed.arguments;
  const end = live(() => "checking …");
  const checked = await checkArtifactStore(env, {
    write: given(parsed, "write"),
    signal: interruption(),
    ...(ref !== undefined && { ref }),
  });
  end();
  if (!checked.ok) return checked;
  const { name, steps, warnings, failure } = checked.value;
  return ok({
    kind: "list",
    items: steps.map(stepValue),
    total: steps.length,
    columns,
    empty: "",
    notes: [...warnings, ...(failure === undefined ? [`The artifact store ${name} works.`] : [])],
    findings: failure === undefined ? [] : [failure, ...(failure.causes ?? [])].map((each) => findingOf(each)),
    status: failure === undefined ? 0 : exitStatusOf[failure.code],
  });
};

const columns: readonly Column[] = [
  { name: "step", shown: true },
  { name: "ok", shown: true, cell: (item) => (item.ok === true ? "ok" : "failed") },
  { name: "ms", shown: true, cell: (item) => `${String(item.ms)} ms` },
  { name: "said", shown: true, whole: true },
];

function stepValue({ name, said, ms, failure }: CheckStep): ValueObject {
  return facts({ step: name, ok: failure === undefined, ms: BigInt(Math.round(ms)), said });
}
