import type { Failure } from "../../core/failure.ts";
import type { View } from "../../database/view.ts";
import type { RuleProblem } from "../../interop/stackFile/problem.ts";
import { findSecrets } from "../secret/find.ts";

/** The secrets that a file attaches, each once: their ids and their names. And what is wrong with what the file calls them. */
export function attachedIds(
  view: View,
  names: readonly string[],
  wrong: (index: number, failure: Failure) => RuleProblem,
): { readonly ids: readonly string[]; readonly names: readonly string[]; readonly problems: readonly RuleProblem[] } {
  const ids = new Set<string>();
  const problems: RuleProblem[] = [];
  for (const [i, name] of names.entries()) {
    const found = findSecrets(view, [name]);
    if (!found.ok) problems.push(wrong(i, found.error));
    else for (const id of found.value) ids.add(id);
  }
  return { ids: [...ids], names: [...ids].map((id) => view.secrets.get(id)?.name ?? id), problems };
}
