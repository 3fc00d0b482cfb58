import { type DiffRow, diffRows } from "../../core/diff/row.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Composition } from "../../core/stack.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { findStack } from "../stack/find.ts";
import type { Compared } from "./compared.ts";
import { slotRows } from "./slotRows.ts";
import { stackRows } from "./stackRows.ts";
import { storedSides } from "./storedSides.ts";

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
    const sides = storedSides(env, view);
    const rows = stackRows(sides.stack(one.value), sides.stack(other.value));
    return ok({ left: one.value.name, right: other.value.name, rows });
  });
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
  return read(env, (view) => {
    const { slots } = storedSides(env, view);
    const names = diffRows({ name: left.name }, { name: right.name });
    return ok([...names, ...slotRows(slots(left.components), slots(right.components))]);
  });
}
