import { diffText } from "../../../core/diff/row.ts";
import type { Comparison } from "../../state/diffScreen.ts";
import { type AppState, shown } from "../appState.ts";
import type { Command } from "../command.ts";
import { type Context, copyToClipboard } from "../context.ts";

async function copy(context: Context): Promise<void> {
  const compared = shown(context.store.get(), "diff")?.compared;
  if (compared === undefined) return;
  const { left, right, rows } = compared;
  await copyToClipboard(context, diffText({ left: left.title, right: right.title }, rows));
}

async function accept(context: Context): Promise<void> {
  await acceptOn(context.store.get())?.run();
}

function acceptOn(state: AppState): Comparison["accept"] {
  return shown(state, "diff")?.compared.accept;
}

/** What can be done with two things side by side; moving about is with the lists. */
export const diffCommands: readonly Command[] = [
  {
    id: "diff.accept",
    title: (s) => acceptOn(s)?.title ?? "apply",
    keys: ["enter"],
    on: ["diff"],
    changes: true,
    when: (s) => acceptOn(s) !== undefined,
    else: "This is only to be looked at.",
    footer: true,
    footerWhen: (s) => acceptOn(s) !== undefined,
    room: "always",
    run: accept,
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
