import { componentTypes, isComponentTypeId } from "../../../core/componentType.ts";
import { counted } from "../../../core/counted.ts";
import { type ComposerState, isChanged, redoComposed, undoComposed } from "../../state/composer.ts";
import { composerFromDraft } from "../../state/composerDraft.ts";
import { inSlot } from "../../state/composition.ts";
import { stackById } from "../../state/data.ts";
import { draftKeyOf } from "../../work/draftKey.ts";
import { othersText, takeEntry } from "../../work/takeEntry.ts";
import { commandsWord, tellComposerCommands } from "../commands.ts";
import { keptWork } from "../keptWork.ts";
import { createMenu, type MenuWord } from "../menu/menu.ts";
import { typeIds } from "../menu/typesMenu.ts";
import { outdatedText } from "../notSaved.ts";
import { opening, sentence, sentences } from "../say.ts";
import { type Session, sayFailure } from "../session.ts";
import { type Composing, createComposing, slotLine, tellChanges } from "./composing.ts";
import { completeComposed, explainProblem, fixProblem } from "./fixes.ts";
import { isOutdated, loadStoredStack, nameComposed, saveComposed } from "./saveComposed.ts";
import { chooseForSlot } from "./slot.ts";

const words: readonly MenuWord[] = [
  { word: "problems", help: "tells what is wrong with the stack" },
  { word: "fix", help: "removes a problem, after telling what that changes" },
  { word: "why", help: "tells the rule behind a problem" },
  { word: "complete", help: "adds what makes the stack valid, after telling what that is" },
  { word: "name", help: "gives the stack its name" },
  { word: "save", help: "saves the stack" },
  commandsWord,
  { word: "undo", help: "takes the last change back" },
  { word: "redo", help: "makes it again" },
  { word: "load", help: "takes what was stored elsewhere meanwhile, with your changes on top" },
  { word: "back", help: "goes to the stacks; what is not saved is kept as a draft" },
];

/** Opens a composition; unfinished work on the same stack is taken up again. */
export async function openComposer(session: Session, fresh: ComposerState): Promise<void> {
  const stack = stackById(session.data(), fresh.stackId);
  if (stack?.protected || session.data().readOnly) {
    session.console.say(sentence(titleOf(fresh)), ...filledLines(session, fresh), whyFixed(session, fresh));
    return;
  }
  const kept = await keptWork(session, draftKeyOf(fresh), composerFromDraft);
  if (kept !== "unreadable") await compose(session, kept ?? fresh);
}

function whyFixed({ data }: Session, { now }: ComposerState): string {
  return data().readOnly
    ? "This home is read-only, so it cannot be changed."
    : `${now.name} is always there and cannot be changed; copy makes a stack that can.`;
}

/** Composes until the stack is saved or the person goes back. */
export async function compose(session: Session, first: ComposerState): Promise<void> {
  const { console } = session;
  const composing = createComposing(session, first);
  const { state } = composing;
  const menu = createMenu(console, {
    prompt: "Stack",
    noun: ["slot", "slots"],
    items: () =>
      componentTypes.map(({ id, title }) => ({
        key: id,
        name: title,
        also: typeIds(id),
        line: slotLine(session, state(), id),
      })),
    words,
    choosing: "chooses components for the slot",
  });
  console.say(
    sentences(titleOf(first), isChanged(first) ? "Not saved" : "", isOutdated(session, first) ? outdatedText : ""),
  );
  menu.tell();
  await composing.tellProblems();
  for (;;) {
    const picked = await menu.next();
    await session.refresh();
    if (picked.kind === "quit" || (picked.kind === "word" && picked.word === "back")) break;
    if (picked.kind === "item" && isComponentTypeId(picked.key)) await chooseForSlot(composing, picked.key);
    else if (picked.kind === "word" && (await onWord(composing, picked.word)) === "saved") return;
  }
  if (isChanged(state())) console.say("Not saved yet: kept as a draft.");
  await session.reload();
}

function titleOf({ now, stackId }: ComposerState): string {
  if (now.name !== "") return `Stack ${now.name}`;
  return stackId === null ? "New stack, without a name yet" : "Stack";
}

function filledLines(session: Session, state: ComposerState): readonly string[] {
  const filled = componentTypes.filter(({ id }) => inSlot(state.now.components, id).length > 0);
  return [
    opening(counted(filled.length, "filled slot")),
    ...filled.map(({ id }) => sentence(slotLine(session, state, id))),
  ];
}

async function onWord(composing: Composing, word: string): Promise<"saved" | undefined> {
  const { session, state, tellProblems } = composing;
  if (word === "problems") await tellProblems("all");
  else if (word === "fix") await fixProblem(composing);
  else if (word === "why") await explainProblem(composing);
  else if (word === "complete") await completeComposed(composing);
  else if (word === "name") await nameComposed(composing);
  else if (word === "save") return saveComposed(composing);
  else if (word === "load") await loadStoredStack(composing);
  else if (word === "commands") await tellComposerCommands(session, state());
  else await travel(composing, word === "undo" ? "undo" : "redo");
  return undefined;
}

/** Takes the last change back, or makes it again, together with what a fix changed of what is stored. */
async function travel(composing: Composing, way: "undo" | "redo"): Promise<void> {
  const { session, state, change } = composing;
  const before = state();
  const step = way === "undo" ? before.past.at(-1) : before.future[0];
  if (step === undefined)
    return session.console.say(`There is nothing to ${way === "undo" ? "take back" : "do again"}.`);
  await change(way === "undo" ? undoComposed : redoComposed);
  if (step.entry !== undefined) {
    const taken = await takeEntry(session.env, way, step.entry);
    if (!taken.ok) sayFailure(session, taken.error);
    else if (!taken.value) session.console.say(othersText);
    await session.reload();
  }
  await tellChanges(composing, before);
}
