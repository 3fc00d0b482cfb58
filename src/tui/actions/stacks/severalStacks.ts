import { counted } from "../../../core/counted.ts";
import { ok, type Result } from "../../../core/result.ts";
import { dropDraft } from "../../../usecases/draft/drafts.ts";
import { namesText } from "../../../usecases/several.ts";
import { copyStacks } from "../../../usecases/stack/copy.ts";
import { type DeletedStack, deleteStacks } from "../../../usecases/stack/delete.ts";
import type { StackView } from "../../../usecases/stack/view.ts";
import { type DraftEntry, stackNames } from "../../state/data.ts";
import { type Context, toast } from "../context.ts";
import { asSeen } from "../list/gone.ts";
import { copiedText, copiesOf, leftText, performOnMarked, severalOf, shortName } from "../list/several.ts";
import { showingNew } from "../list/showItem.ts";
import type { MarkedRows } from "../list/targets.ts";
import { askFirst, askTyped } from "../overlay/prompt.ts";

/** Typed to throw drafts away. */
const yes = "yes";

function whyKept({ name: whole, protected: isDefault, active }: StackView): string | undefined {
  const name = shortName(whole);
  if (isDefault) return `${name} is always there: it stays.`;
  return active ? `${name} is the active stack: it stays.` : undefined;
}

function whyDraftKept({ title, state }: DraftEntry): string | undefined {
  return state === "elsewhere" ? `Another mlstack is working on ${shortName(title)}: it stays.` : undefined;
}

/** Asks and deletes several stacks and drafts; what cannot go stays and is named. Drafts cannot be brought back, so a word is to be typed for them. */
export function deleteSeveralRows(context: Context, marked: MarkedRows): void {
  const stacks = severalOf(marked.stacks, whyKept);
  const drafts = severalOf(marked.drafts, whyDraftKept);
  const left = leftText([...stacks.left, ...drafts.left]);
  if (stacks.able.length + drafts.able.length === 0) {
    toast(context, left.join(" "), "note");
    return;
  }
  const work = () =>
    performOnMarked(context, removeRows(context, { stacks: stacks.able, drafts: drafts.able }), doneText);
  const names = namesText(stacks.able.map(({ name }) => shortName(name)));
  const deleting = stacks.able.length === 0 ? "" : `Delete ${counted(stacks.able.length, "stack")}: ${names}?`;
  if (drafts.able.length === 0) {
    askFirst(context, deleting, work, left);
    return;
  }
  const titles = namesText(drafts.able.map(({ title }) => shortName(title)));
  const throwing = `Throw ${counted(drafts.able.length, "draft")} away: ${titles}?`;
  askTyped(
    context,
    { question: `${throwing} ${deleting}`.trim(), impact: ["Drafts cannot be brought back.", ...left], word: yes },
    work,
  );
}

/** Asks for a word and throws one draft away. */
export function throwDraftAway(context: Context, draft: DraftEntry): void {
  askTyped(
    context,
    {
      question: `Throw the draft of ${shortName(draft.title)} away?`,
      impact: ["It cannot be brought back."],
      word: yes,
    },
    () => performOnMarked(context, removeRows(context, { stacks: [], drafts: [draft] }), doneText),
  );
}

interface Removed {
  readonly stacks: readonly DeletedStack[];
  readonly drafts: readonly DraftEntry[];
}

async function removeRows(context: Context, { stacks, drafts }: MarkedRows): Promise<Result<Removed>> {
  const refs = stacks.map(({ id }) => id);
  const deleted = refs.length === 0 ? ok([]) : await asSeen(stacks, deleteStacks(context.env, { refs }));
  if (!deleted.ok) return deleted;
  for (const { key } of drafts) {
    const dropped = await dropDraft(context.env, { key });
    if (!dropped.ok) return dropped;
  }
  return ok({ stacks: deleted.value, drafts });
}

function doneText({ stacks, drafts }: Removed): string {
  const thrown = drafts.length === 0 ? "" : `Threw ${counted(drafts.length, "draft")} away.`;
  if (stacks.length === 0) return thrown;
  return `Deleted ${counted(stacks.length, "stack")}; {history.undo} brings ${stacks.length === 1 ? "it" : "them"} back. ${thrown}`.trim();
}

/** Copies several stacks, each under a free name. */
export async function copySeveralStacks(context: Context, stacks: readonly StackView[]): Promise<void> {
  const copies = copiesOf(stacks, stackNames(context.store.get().data));
  await showingNew(context, () =>
    performOnMarked(context, asSeen(stacks, copyStacks(context.env, { copies })), copiedText),
  );
}
