import { type DiffRow, diffRows } from "../../core/diff/row.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Composition, Stack } from "../../core/stack.ts";
import { type Configuration, objectOf } from "../../core/value/value.ts";
import type { View } from "../../database/view.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { findStack } from "../stack/find.ts";
import type { Compared } from "./compared.ts";
import { slotRows } from "./slotRows.ts";

/** Which stacks are compared: each a name, an id or an unambiguous prefix of either. */
export interface CompareStacks {
  readonly left: string;
  readonly right: string;
}

/** Compares two stacks: what they say of themselves, their composition, and the configuration of components that stand for each other. Errors: not-found, ambiguous. */
export async function compareStacks(env: Env, { left, right }: CompareStacks): Promise<Result<Compared>> {
  return read(env, (view) => {
    const one = findStack(env, view, left, "loose");
    if (!one.ok) return one;
    const other = findStack(env, view, right, "loose");
    if (!other.ok) return other;
    const rows = [
      ...ownRows(view, one.value, other.value),
      ...slotRows(env, view, one.value.components, other.value.components),
    ];
    return ok({ left: one.value.name, right: other.value.name, rows });
  });
}

function ownRows(view: View, left: Stack, right: Stack): readonly DiffRow[] {
  return [
    ...diffRows(factsOf(view, left), factsOf(view, right)),
    ...diffRows(left.labels, right.labels, ["labels"]),
    ...diffRows(left.environment, right.environment, ["environment"]),
  ];
}

function factsOf(view: View, { description, secrets }: Stack): Configuration {
  return objectOf([
    ...(description === null ? [] : ([["description", description]] as const)),
    ...(secrets.length === 0 ? [] : ([["secrets", secrets.map((id) => view.secrets.get(id)?.name ?? id)]] as const)),
  ]);
}

/** A composition as it is stored or worked on. */
export interface NamedComposition {
  readonly name: string;
  readonly components: Composition;
}

/** Compares two compositions, saved or not: name and components. Errors: those of opening the database. */
export async function compareCompositions(
  env: Env,
  { left, right }: { readonly left: NamedComposition; readonly right: NamedComposition },
): Promise<Result<readonly DiffRow[]>> {
  return read(env, (view) =>
    ok([
      ...diffRows({ name: left.name }, { name: right.name }),
      ...slotRows(env, view, left.components, right.components),
    ]),
  );
}
