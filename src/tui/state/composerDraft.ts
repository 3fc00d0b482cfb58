import { isComponentTypeId } from "../../core/componentType.ts";
import type { Composition } from "../../core/stack.ts";
import { isList, isObject, objectOf, type Value } from "../../core/value/value.ts";
import { type Composed, type ComposerState, newComposer } from "./composer.ts";
import { inSlot, withSlot } from "./composition.ts";
import { listAt } from "./list.ts";

/** What is kept of a composition over a crash. */
export function composerDraft(state: ComposerState): Value {
  return objectOf([
    ["kind", "composer"],
    ["stackId", state.stackId],
    ["rev", state.rev === null ? null : BigInt(state.rev)],
    ["slot", state.slot],
    ["saved", composedValue(state.saved)],
    ["now", composedValue(state.now)],
  ]);
}

/** A composition as it was kept; undefined if the value is none. */
export function composerFromDraft(value: Value): ComposerState | undefined {
  if (!isObject(value) || value.kind !== "composer") return undefined;
  const { stackId, rev, slot } = value;
  const saved = composedOf(value.saved);
  const now = composedOf(value.now);
  if (saved === undefined || now === undefined) return undefined;
  const at = typeof slot === "string" && isComponentTypeId(slot) ? slot : "orchestrator";
  const basedOn = typeof rev === "bigint" ? Number(rev) : null;
  return {
    ...newComposer(),
    stackId: typeof stackId === "string" ? stackId : null,
    rev: basedOn,
    slot: at,
    candidates: listAt(inSlot(now.components, at)[0]),
    saved,
    now,
    past: [{ now: saved, saved, rev: basedOn }],
  };
}

function composedValue({ name, components }: Composed): Value {
  return objectOf([
    ["name", name],
    ["components", objectOf(Object.entries(components).map(([type, ids]): [string, Value] => [type, ids ?? []]))],
  ]);
}

function composedOf(value: Value | undefined): Composed | undefined {
  if (!isObject(value) || typeof value.name !== "string" || !isObject(value.components)) return undefined;
  let components: Composition = {};
  for (const [type, ids] of Object.entries(value.components)) {
    if (!isComponentTypeId(type) || !isList(ids)) continue;
    components = withSlot(
      components,
      type,
      ids.filter((id) => typeof id === "string"),
    );
  }
  return { name: value.name, components };
}
