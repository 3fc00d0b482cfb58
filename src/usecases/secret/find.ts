import { ok, type Result } from "../../core/result.ts";
import type { Secret } from "../../core/secret.ts";
import type { View } from "../../database/view.ts";
import { type ReferenceOptions, resolveReference } from "../reference.ts";

/** Finds a secret by what names it. Errors: not-found, ambiguous. */
export function findSecret(view: View, ref: string, match: ReferenceOptions["match"]): Result<Secret> {
  return resolveReference(view.secrets.list(), ref, { what: "secret", match });
}

/** The ids of secrets that are named exactly, each once. ZenML 0.98: sql_zen_store.py, `_link_secrets_to_resource`. Errors: not-found. */
export function findSecrets(view: View, refs: readonly string[]): Result<readonly string[]> {
  const ids = new Set<string>();
  for (const ref of refs) {
    const found = resolveReference(view.secrets.list(), ref, {
      what: "secret",
      match: "exact",
      at: { option: "secret" },
    });
    if (!found.ok) return found;
    ids.add(found.value.id);
  }
  return ok([...ids]);
}

/** The ids of attached secrets after a change; one that is not attached can be removed silently. Errors: not-found. */
export function changedSecrets(
  view: View,
  attached: readonly string[],
  add: readonly string[] = [],
  remove: readonly string[] = [],
): Result<readonly string[]> {
  const added = findSecrets(view, add);
  if (!added.ok) return added;
  const removed = findSecrets(view, remove);
  if (!removed.ok) return removed;
  const ids = new Set([...attached, ...added.value]);
  return ok([...ids].filter((id) => !removed.value.includes(id)));
}
