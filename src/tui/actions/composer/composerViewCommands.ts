import { componentType } from "../../../core/componentType.ts";
import { atSlot, isChanged } from "../../state/composer.ts";
import { inSlot } from "../../state/composition.ts";
import { componentById } from "../../state/data.ts";
import { type AppState, shown } from "../appState.ts";
import type { Command } from "../command.ts";
import { type Context, changeTop, copyToClipboard } from "../context.ts";
import { elsewhereOf } from "../drafts/elsewhere.ts";
import { candidateAtCursor } from "../list/cursor.ts";
import { askChoice } from "../overlay/prompt.ts";
import { openComposerDiff } from "./composerDiff.ts";

/** Lists the problems; the one that is chosen leads to its slot. */
function chooseProblem(context: Context): void {
  const findings = context.store.get().checked?.findings ?? [];
  askChoice(context, {
    title: "Problems",
    options: findings.map(({ message, at }, i) => ({
      key: String(i),
      label: message,
      ...(at.type === undefined ? {} : { note: componentType(at.type).title }),
    })),
    choose: (key) => {
      const type = findings[Number(key)]?.at.type;
      if (type === undefined) return;
      changeTop(context, "composer", (screen) => ({ ...atSlot(screen, type), pane: "candidates" }));
    },
  });
}

/** The name of what is under the cursor: of what a slot holds, or of a candidate. */
function nameAtCursor(state: AppState): string | undefined {
  const top = shown(state, "composer");
  if (top === undefined) return undefined;
  const candidate = candidateAtCursor(state);
  if (top.pane !== "slots") return candidate?.kind === "flavor" ? candidate.flavor.name : candidate?.component.name;
  const held = inSlot(top.now.components, top.slot).flatMap((id) => componentById(state.data, id)?.name ?? []);
  return held.length === 0 ? undefined : held.join(", ");
}

async function copyName(context: Context): Promise<void> {
  const name = nameAtCursor(context.store.get());
  if (name !== undefined) await copyToClipboard(context, name);
}

const differs = (state: AppState): boolean => {
  const top = shown(state, "composer");
  return top !== undefined && (isChanged(top) || elsewhereOf(state) !== undefined);
};

/** Looking at a composition from other sides. */
export const composerViewCommands: readonly Command[] = [
  {
    id: "composer.diff",
    title: "differences",
    keys: ["D"],
    on: ["composer"],
    aliases: ["diff", "compare", "changes"],
    when: differs,
    else: "This is as it is stored.",
    footer: true,
    run: openComposerDiff,
  },
  {
    id: "composer.problems",
    title: "problems",
    keys: ["v"],
    on: ["composer"],
    aliases: ["findings", "errors"],
    when: (s) => (s.checked?.findings.length ?? 0) > 0,
    else: "There are no problems.",
    footer: true,
    run: chooseProblem,
  },
  {
    id: "composer.copyName",
    title: "copy the name",
    keys: ["y"],
    on: ["composer"],
    aliases: ["clipboard", "yank"],
    when: (s) => nameAtCursor(s) !== undefined,
    else: "There is no name here to copy.",
    run: copyName,
  },
];
