import { countedFacts, type LocalFact, type LocalFactQuery, type LocalFacts } from "../../core/localFact.ts";
import { isSecretReference } from "../../core/secretReference.ts";
import type { FormState } from "./formState.ts";
import type { FormRow } from "./row.ts";
import { slotAt } from "./slot.ts";

/** What this machine is asked for to fill a row; undefined where its value names nothing that a machine knows. */
export function factQueryOf(form: FormState, row: FormRow): LocalFactQuery | undefined {
  const mark = row.field?.localFact;
  if (mark === undefined || row.actual.kind !== "text") return undefined;
  const of = mark.of === undefined ? undefined : textAt(form, [...row.path.slice(0, -1), mark.of]);
  return { kind: mark.kind, ...(of === undefined ? {} : { of }) };
}

/** The text of a field or its default; undefined where there is none, or only a reference to one. */
function textAt(form: FormState, path: FormRow["path"]): string | undefined {
  const slot = slotAt(form, path);
  const value = slot?.value ?? slot?.field?.default;
  return typeof value === "string" && value !== "" && !isSecretReference(value) ? value : undefined;
}

/** What tells one question from another. */
export function factKey({ kind, of = "" }: LocalFactQuery): string {
  return `${kind} ${of}`;
}

/** Where a list of facts comes from: "3 kube contexts in ~/.kube/config"; "2 of 3 …" when one is left out. */
export function factsTitle({ kind }: LocalFactQuery, { facts, source, left = 0 }: LocalFacts): string {
  const all = countedFacts(kind, facts.length + left);
  return `${left === 0 ? "" : `${facts.length} of `}${all} in ${source}`;
}

/** What stands behind a fact in a list. */
export function factNote({ note, isCurrent }: LocalFact): string {
  return [isCurrent ? "current" : "", note].filter(Boolean).join(" · ");
}
