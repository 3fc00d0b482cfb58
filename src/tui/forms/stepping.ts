import type { Bounds } from "../../core/field/shape.ts";
import type { Value } from "../../core/value/value.ts";
import type { FormState } from "./formState.ts";
import type { FormRow } from "./row.ts";
import { setRow, toggle } from "./rowEdits.ts";

/** Goes to the next or the previous number, member of an enum, or boolean. */
export function step(state: FormState, row: FormRow, by: number): FormState {
  const { actual, value, field, path } = row;
  if (row.kind === "add") return state;
  const present = value ?? field?.default ?? undefined;
  if (actual.kind === "boolean") return toggle(state, row);
  if (actual.kind === "choice") {
    const { options } = actual;
    const at = typeof present === "string" ? options.indexOf(present) : -1;
    const next = options[(Math.max(at, by > 0 ? -1 : 0) + by + options.length) % options.length];
    return next === undefined ? state : setRow(state, path, next);
  }
  if (actual.kind === "integer") return setRow(state, path, steppedInteger(present, by, actual));
  if (actual.kind === "number") return setRow(state, path, steppedNumber(present, by, actual));
  return state;
}

function steppedInteger(present: Value | undefined, by: number, bounds: Bounds): bigint {
  const start = typeof present === "bigint" ? present : BigInt(Math.ceil(lowest(bounds, 1) ?? 0)) - BigInt(by);
  const next = start + BigInt(by);
  const [low, high] = [lowest(bounds, 1), highest(bounds, 1)];
  if (low !== undefined && next < BigInt(Math.ceil(low))) return BigInt(Math.ceil(low));
  if (high !== undefined && next > BigInt(Math.floor(high))) return BigInt(Math.floor(high));
  return next;
}

function steppedNumber(present: Value | undefined, by: number, bounds: Bounds): number {
  const start = typeof present === "number" ? present : typeof present === "bigint" ? Number(present) : undefined;
  const next = start === undefined ? (lowest(bounds, 0) ?? 0) : start + by;
  return Math.min(Math.max(next, lowest(bounds, 0) ?? next), highest(bounds, 0) ?? next);
}

/** The least value within bounds, where exclusive ones leave out `gap`. */
function lowest({ minimum, exclusiveMinimum }: Bounds, gap: number): number | undefined {
  if (exclusiveMinimum === undefined) return minimum;
  const above = gap === 0 ? exclusiveMinimum : Math.floor(exclusiveMinimum) + gap;
  return minimum === undefined ? above : Math.max(minimum, above);
}

function highest({ maximum, exclusiveMaximum }: Bounds, gap: number): number | undefined {
  if (exclusiveMaximum === undefined) return maximum;
  const below = gap === 0 ? exclusiveMaximum : Math.ceil(exclusiveMaximum) - gap;
  return maximum === undefined ? below : Math.min(maximum, below);
}
