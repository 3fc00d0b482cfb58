import { componentType } from "../../core/componentType.ts";
import type { DiffRow } from "../../core/diff/row.ts";
import type { Failure } from "../../core/failure.ts";
import { type Finding, findingOf } from "../../core/finding.ts";
import { listed } from "../../core/listed.ts";
import type { View } from "../../database/view.ts";
import type { FileComponent, FileStack, Said, ZenmlVersion } from "../../interop/stackFile/content.ts";
import { problem } from "../../interop/stackFile/problem.ts";
import type { PlanStep } from "./plan.ts";

/** A component as a file says it; of ZenML's files, which know no more than its configuration, the rest is what is stored. */
export function wholeComponent<Thing extends Said<FileComponent>>(view: View, said: Thing): Thing {
  const { thing, byZenml } = said;
  const current = byZenml ? view.components.byName(thing.type, thing.name) : undefined;
  if (current === undefined) return said;
  const { labels, environment, connector } = current;
  return { ...said, thing: { ...thing, labels, environment, connector, secrets: secretNames(view, current.secrets) } };
}

/** A stack as a file says it; of ZenML's files, which know no more than its components, the rest is what is stored. */
export function wholeStack(view: View, said: Said<FileStack>): Said<FileStack> {
  const { thing, byZenml } = said;
  const current = byZenml ? view.stacks.byName(thing.name) : undefined;
  if (current === undefined) return said;
  const { description, labels, environment } = current;
  return {
    ...said,
    thing: { ...thing, description, labels, environment, secrets: secretNames(view, current.secrets) },
  };
}

function secretNames(view: View, ids: readonly string[]): readonly string[] {
  return ids.map((id) => view.secrets.get(id)?.name ?? id);
}

/**
 * Why ZenML would not import a thing: under its name something else is stored, and it asks for another name. The same thing is taken as it is.
 * ZenML 0.98: cli/stack.py, `_import_stack_component`.
 */
export function takenByOther({ kind, type, name, rows }: PlanStep): readonly Pick<Failure, "message" | "hint">[] {
  if (kind !== "change") return [];
  const title = type === null ? "stack" : componentType(type).title;
  const message = `Another ${title} ${name} is stored, which differs in ${differing(rows)}; ZenML would ask for a new name.`;
  return [{ message, hint: "Give it another name here, or delete or rename the stored one first." }];
}

/** The fields or parts that differ: "path, key and more". */
function differing(rows: readonly DiffRow[]): string {
  const parts = [...new Set(rows.map(({ group: [part], name }) => part ?? name.replace(/[.[].*$/s, "")))];
  return parts.length > 3 ? `${parts.slice(0, 3).join(", ")} and more` : listed(parts);
}

/** What is to be said of the versions that ZenML's files name: its importer takes only those of its own. */
export function otherVersions(versions: readonly ZenmlVersion[], known: string): readonly Finding[] {
  return versions
    .filter(({ text }) => text !== known)
    .map(({ text, at }) => {
      const message = `The file was written by ZenML ${text}, and the flavors here are those of ${known}.`;
      const hint = `ZenML ${known} imports it only with --ignore-version-mismatch.`;
      return { ...findingOf(problem(at, message, hint), "warning"), rule: "zenml-version" };
    });
}
