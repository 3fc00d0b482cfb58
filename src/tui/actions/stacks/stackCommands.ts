import { deleteStack } from "../../../usecases/stack/delete.ts";
import { renameStack } from "../../../usecases/stack/rename.ts";
import type { StackView } from "../../../usecases/stack/view.ts";
import { composerOf, newComposer } from "../../state/composer.ts";
import type { AppState } from "../appState.ts";
import type { Command } from "../command.ts";
import { type Context, perform } from "../context.ts";
import { openComposer, resumeDraft } from "../drafts/drafts.ts";
import { stackAtCursor, stackRowAtCursor } from "../list/cursor.ts";
import { asSeen } from "../list/gone.ts";
import { orNoMatch } from "../list/noMatch.ts";
import { titleFor } from "../list/several.ts";
import { markedKeys, markedRows, targetStacks } from "../list/targets.ts";
import { askFirst, askName } from "../overlay/prompt.ts";
import { copySeveralStacks, deleteSeveralRows, throwDraftAway } from "./severalStacks.ts";
import { activateStack, copyStackAs } from "./stackActions.ts";
import { showStackProblems } from "./stackProblems.ts";

function withSelected(run: (context: Context, stack: StackView) => unknown): Command["run"] {
  return async (context) => {
    const stack = stackAtCursor(context.store.get());
    if (stack !== undefined) await run(context, stack);
  };
}

const isOwn = (state: AppState): boolean => stackAtCursor(state)?.protected === false;
const isMarked = (state: AppState): boolean => markedKeys(state).size > 0;
const noStack = "There is no stack here; {stack.new} makes one.";

/** Why what is under the cursor cannot be deleted; undefined when it can. */
function whyKept(state: AppState): string | undefined {
  const row = stackRowAtCursor(state);
  if (row?.kind === "draft")
    return row.draft.state === "elsewhere" ? "Another mlstack is working on this; leave it there." : undefined;
  const stack = row?.stack;
  if (stack === undefined) return noStack;
  if (stack.protected) return "The default stack cannot be deleted.";
  return stack.active ? "The active stack cannot be deleted; {stack.setActive} on another one first." : undefined;
}

async function open(context: Context): Promise<void> {
  const row = stackRowAtCursor(context.store.get());
  if (row?.kind === "draft" && row.draft.state === "elsewhere")
    return askFirst(context, `Another mlstack is working on ${row.draft.title}. Go on with a copy of it here?`, () =>
      resumeDraft(context, row.draft),
    );
  if (row?.kind === "draft") return resumeDraft(context, row.draft);
  if (row?.kind === "stack") await openComposer(context, composerOf(row.stack));
}

/** What is marked is deleted after a question; a stack under the cursor at once, since that can be taken back. */
async function remove(context: Context): Promise<void> {
  if (isMarked(context.store.get())) return deleteSeveralRows(context, markedRows(context.store.get()));
  const row = stackRowAtCursor(context.store.get());
  if (row?.kind === "draft") return throwDraftAway(context, row.draft);
  if (row?.kind === "stack")
    await perform(
      context,
      asSeen([row.stack], deleteStack(context.env, { ref: row.stack.id })),
      ({ stack }) => `Deleted ${stack.name}; {history.undo} brings it back.`,
    );
}

/** Copies the stacks that are marked, or asks for a name for the copy of the one under the cursor. */
async function copy(context: Context): Promise<void> {
  const { stacks } = markedRows(context.store.get());
  if (stacks.length > 0) return copySeveralStacks(context, stacks);
  const stack = stackAtCursor(context.store.get());
  if (stack !== undefined) copyStackAs(context, stack);
}

function rename(context: Context, stack: StackView): void {
  askName(
    context,
    `New name of ${stack.name}`,
    stack.name,
    (name) => asSeen([stack], renameStack(context.env, { ref: stack.id, name })),
    (made) => `Renamed to ${made.name}.`,
  );
}

/** What can be done with stacks on the home screen. */
export const stackCommands: readonly Command[] = [
  {
    id: "stack.open",
    title: "open",
    keys: ["enter", "e", "l", "right"],
    on: ["stacks"],
    aliases: ["edit", "compose"],
    when: (s) => stackRowAtCursor(s) !== undefined,
    else: orNoMatch(noStack),
    footer: true,
    room: "early",
    run: open,
  },
  {
    id: "stack.new",
    title: "new",
    keys: ["n"],
    on: ["stacks"],
    aliases: ["create", "add", "compose"],
    changes: true,
    footer: true,
    room: "early",
    run: (c) => openComposer(c, newComposer()),
  },
  {
    id: "stack.copy",
    title: titleFor("copy"),
    keys: ["c"],
    on: ["stacks"],
    aliases: ["duplicate", "clone"],
    changes: true,
    when: (s) => targetStacks(s).length > 0,
    else: orNoMatch("Select a stack first."),
    footer: true,
    room: "last",
    run: copy,
  },
  {
    id: "stack.setActive",
    title: "set active",
    keys: ["a"],
    on: ["stacks"],
    changes: true,
    when: (s) => stackAtCursor(s)?.active === false,
    else: orNoMatch((s) =>
      stackAtCursor(s)?.active ? "This is the active stack." : "Select a stack that is not the active one.",
    ),
    footer: true,
    aliases: ["use", "switch", "activate"],
    run: withSelected(activateStack),
  },
  {
    id: "stack.problems",
    title: "problems",
    keys: ["v"],
    on: ["stacks"],
    aliases: ["validate", "check", "findings", "errors"],
    when: (s) => stackAtCursor(s) !== undefined,
    else: orNoMatch("Select a stack first."),
    footer: true,
    run: withSelected(showStackProblems),
  },
  {
    id: "stack.rename",
    title: "rename",
    keys: ["R"],
    on: ["stacks"],
    changes: true,
    when: isOwn,
    else: orNoMatch((s) =>
      stackAtCursor(s)?.protected ? "The default stack keeps its name." : "Select a stack first.",
    ),
    run: withSelected(rename),
  },
  {
    id: "stack.delete",
    title: titleFor("delete"),
    keys: ["d"],
    on: ["stacks"],
    aliases: ["remove"],
    changes: true,
    dangerous: true,
    when: (s) => isMarked(s) || whyKept(s) === undefined,
    else: orNoMatch((s) => whyKept(s) ?? ""),
    footer: true,
    run: remove,
  },
];
