import type { ComponentTypeId } from "../../../core/componentType.ts";
import { listed } from "../../../core/listed.ts";
import { type Verdict, type Verdicts, verdictsFor } from "../../../usecases/composition/verdicts.ts";
import { type Candidate, candidatesOf } from "../../state/candidate.ts";
import { chosenFirst } from "../../state/chosenFirst.ts";
import { componentsOf } from "../../state/data.ts";
import type { MenuItem } from "../menu/toldList.ts";
import type { Composing } from "./composing.ts";

/** What could fill a slot: what it holds first where it may hold several, then other components, then flavors. */
export function candidatesFor({ session, state }: Composing, type: ComponentTypeId): readonly Candidate[] {
  const all = candidatesOf(type, componentsOf(session.data(), type), session.data().flavors, "");
  return chosenFirst(type, all, state().now.components[type]);
}

/** How many candidates are checked against the stack; of more it is said once one is chosen. */
const mostChecked = 200;

/** What is to be said of each candidate, as far as it was checked. */
export async function verdictsOf({ session, state }: Composing, all: readonly Candidate[]): Promise<Verdicts> {
  const { slot, now } = state();
  const asked = all.slice(0, mostChecked).map((each) => {
    return each.kind === "component" ? each : { key: each.key, flavor: each.flavor.name };
  });
  const found = await verdictsFor(session.env, { components: now.components, slot, candidates: asked });
  return found.ok && found.value !== undefined ? found.value : new Map();
}

/** A candidate as it is told. */
export function candidateItem(candidate: Candidate, chosen: readonly string[], verdicts: Verdicts): MenuItem {
  const verdict = verdictWords(verdicts.get(candidate.key));
  if (candidate.kind === "flavor") {
    const { name, title } = candidate.flavor;
    return {
      key: candidate.key,
      name: `new ${name}`,
      also: [name],
      line: [`new ${name}`, title, ...verdict].join(", "),
    };
  }
  const { id, name, flavor } = candidate.component;
  const at = chosen.indexOf(id);
  const marks = at < 0 ? [] : chosen.length > 1 && at === 0 ? ["chosen, the default"] : ["chosen"];
  return { key: candidate.key, name, line: [name, flavor, ...marks, ...verdict].join(", ") };
}

function verdictWords(verdict: Verdict | undefined): readonly string[] {
  if (verdict === undefined || verdict.kind === "ok") return [];
  return [verdict.kind === "needs" ? `needs ${listed(verdict.what)}` : `blocked: ${verdict.reason}`];
}
