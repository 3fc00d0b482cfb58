import { type AppState, shown } from "../appState.ts";
import type { Command } from "../command.ts";
import type { Context } from "../context.ts";
import { componentAtCursor, stackAtCursor } from "../list/cursor.ts";
import { markedComponents, markedKeys, markedRows } from "../list/targets.ts";
import { openComponentDiff, openStackDiff } from "./openDiff.ts";

/** The ids of two things: those that are marked, or the marked one and the one under the cursor. Undefined: there are not two. */
function pairOf(
  marked: readonly { readonly id: string }[],
  cursor: string | undefined,
): readonly [string, string] | undefined {
  const [first, second, more] = marked;
  if (first === undefined || more !== undefined) return undefined;
  const other = second?.id ?? cursor;
  return other === undefined || other === first.id ? undefined : [first.id, other];
}

function stackPair(state: AppState): readonly [string, string] | undefined {
  const { stacks, drafts } = markedRows(state);
  return drafts.length > 0 ? undefined : pairOf(stacks, stackAtCursor(state)?.id);
}

function componentPair(state: AppState): readonly [string, string] | undefined {
  return pairOf(markedComponents(state), componentAtCursor(state)?.id);
}

async function compareStacks(context: Context): Promise<void> {
  const pair = stackPair(context.store.get());
  if (pair !== undefined) await openStackDiff(context, ...pair);
}

async function compareComponents(context: Context): Promise<void> {
  const state = context.store.get();
  const pair = componentPair(state);
  const type = shown(state, "components")?.type;
  if (pair !== undefined && type !== undefined) await openComponentDiff(context, type, ...pair);
}

/** Why there are no two things to compare. */
function whyNoPair(what: string): (state: AppState) => string {
  return (state) =>
    markedKeys(state).size > 2
      ? `Mark only two ${what} to compare them.`
      : `Mark one of two ${what} with {list.mark}, put the cursor on the other, then compare.`;
}

const aliases = ["diff", "compare", "side by side"];

/** Comparing two things of a list. */
export const compareCommands: readonly Command[] = [
  {
    id: "stack.compare",
    title: "compare",
    keys: ["D"],
    on: ["stacks"],
    aliases,
    when: (s) => stackPair(s) !== undefined,
    else: whyNoPair("stacks"),
    footer: true,
    room: "last",
    run: compareStacks,
  },
  {
    id: "component.compare",
    title: "compare",
    keys: ["D"],
    on: ["components"],
    aliases,
    when: (s) => componentPair(s) !== undefined,
    else: whyNoPair("components"),
    footer: true,
    room: "last",
    run: compareComponents,
  },
];
