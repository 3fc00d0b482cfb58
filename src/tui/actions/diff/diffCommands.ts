import { diffText } from "../../../core/diff/row.ts";
import { shown } from "../appState.ts";
import type { Command } from "../command.ts";
import { type Context, closeTop, copyToClipboard, perform } from "../context.ts";

async function copy(context: Context): Promise<void> {
  const compared = shown(context.store.get(), "diff")?.compared;
  if (compared === undefined) return;
  const { left, right, rows } = compared;
  await copyToClipboard(context, diffText({ left: left.title, right: right.title }, rows));
}

async function apply(context: Context): Promise<void> {
  const work = shown(context.store.get(), "diff")?.compared.apply;
  if (work === undefined) return;
  const done = await perform(context, work(), (sentence) => sentence);
  if (done !== undefined) closeTop(context);
}

/** What can be done with two things side by side; moving about is with the lists. */
export const diffCommands: readonly Command[] = [
  {
    id: "plan.apply",
    title: "apply",
    keys: ["a"],
    on: ["diff"],
    changes: true,
    when: (s) => shown(s, "diff")?.compared.apply !== undefined,
    else: "This only compares; {stack.import} on the stacks plans what a file would change.",
    footer: true,
    footerWhen: (s) => shown(s, "diff")?.compared.apply !== undefined,
    room: "early",
    run: apply,
  },
  {
    id: "diff.copy",
    title: "copy as text",
    keys: ["y"],
    on: ["diff"],
    when: (s) => (shown(s, "diff")?.compared.rows.length ?? 0) > 0,
    else: "There is no difference to copy.",
    footer: true,
    run: copy,
  },
];
