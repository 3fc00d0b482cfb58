import { hiddenText, isProtected } from "../../core/component.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Stack } from "../../core/stack.ts";
import type { View } from "../../database/view.ts";
import type { StackFileContent } from "../../interop/stackFile/content.ts";
import { type FileFormat, schemaFile, writeStackFile } from "../../interop/stackFile/write.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { allOf } from "../several.ts";
import { findStack } from "../stack/find.ts";
import { isProtectedStack } from "../stack/viewOf.ts";
import { fileComponentOf, fileStackOf } from "./content.ts";

/** What is written into a stack file. */
export interface ExportStacks {
  /** Names, ids or unambiguous prefixes of either. None: the active stack. */
  readonly refs: readonly string[];
  /** All stacks and all components, also those that no stack holds. */
  readonly all?: boolean;
  readonly format: FileFormat;
  /** Also the secret values of components, in clear. */
  readonly reveal?: boolean;
}

/** A stack file as text, and what is in it. */
export interface ExportedStacks {
  readonly text: string;
  readonly stacks: readonly string[];
  /** How many components. */
  readonly components: number;
  /** How many secret values are left out. */
  readonly hidden: number;
}

/**
 * Writes stacks with their components as a stack file. The components and the stack that every home has are left out, unless that stack is named.
 * Errors: not-found, ambiguous, key-unavailable and bad-data (with `reveal`).
 */
export async function exportStacks(env: Env, input: ExportStacks): Promise<Result<ExportedStacks>> {
  const found = read(env, (view) => {
    const stacks = chosenStacks(env, view, input);
    if (!stacks.ok) return stacks;
    const held = new Set(stacks.value.flatMap(({ components }) => Object.values(components).flat()));
    const names = new Map(view.secrets.list().map(({ id, name }) => [id, name]));
    const secretName = (id: string): string => names.get(id) ?? id;
    return ok({
      secretName,
      stacks: stacks.value.map((stack) => fileStackOf(view, stack, secretName)),
      components: view.components.list().filter((each) => (input.all || held.has(each.id)) && !isProtected(each)),
    });
  });
  if (!found.ok) return found;
  const { stacks, components, secretName } = found.value;
  const reveal = input.reveal ?? false;
  const told = await Promise.all(components.map((each) => fileComponentOf(env, each, { secretName, reveal })));
  const whole = allOf(told, (each) => each);
  if (!whole.ok) return whole;
  const hidden = reveal ? 0 : components.reduce((sum, { sealed }) => sum + Object.keys(sealed).length, 0);
  const content: StackFileContent = { components: whole.value, stacks };
  return ok({
    text: writeStackFile(content, { format: input.format, schema: schemaFile, comments: commentsOn(hidden) }),
    stacks: stacks.map(({ name }) => name),
    components: components.length,
    hidden,
  });
}

function chosenStacks(env: Env, view: View, { refs, all = false }: ExportStacks): Result<readonly Stack[]> {
  if (all) return ok(view.stacks.list().filter((stack) => !isProtectedStack(stack)));
  const wanted = refs.length === 0 ? [undefined] : refs;
  const found = allOf(wanted, (ref) => findStack(env, view, ref, "loose"));
  return found.ok ? ok([...new Map(found.value.map((stack) => [stack.id, stack])).values()]) : found;
}

function commentsOn(hidden: number): readonly string[] {
  if (hidden === 0) return [];
  return [
    "Secret values are left out. Before this file can be applied, each of the texts that are all asterisks",
    `("${hiddenText}") has to become a reference to a secret, "{{name.key}}", or the value itself.`,
  ];
}
