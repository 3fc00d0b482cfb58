import { componentTypes, isComponentTypeId } from "../../core/componentType.ts";
import { dropDraft } from "../../usecases/draft/drafts.ts";
import {
  type ComposerState,
  composedOver,
  composerFromDraft,
  isChanged,
  redoComposed,
  renameComposed,
  undoComposed,
} from "../state/composer.ts";
import { inSlot } from "../state/composition.ts";
import { draftKeyOf } from "../work/draftKey.ts";
import { saveStack } from "../work/saveStack.ts";
import { commandsWord, tellComposerCommands } from "./commands.ts";
import { type Composing, createComposing, slotLine, tellChanges } from "./composing.ts";
import { keptWork } from "./kept.ts";
import { createMenu, type MenuWord } from "./menu.ts";
import { counted, opening, sentence, sentences } from "./say.ts";
import { askName, canChange, type Session, sayFailure } from "./session.ts";
import { chooseForSlot } from "./slot.ts";

const words: readonly MenuWord[] = [
  { word: "problems", help: "tells what is wrong with the stack" },
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
  const stack = session.data().stacks.find(({ id }) => id === fresh.stackId);
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
      componentTypes.map(({ id, title }) => ({ key: id, name: title, line: slotLine(session, state(), id) })),
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

const outdatedText = "It was changed elsewhere since; load takes what is stored, with your changes on top";

function titleOf({ now, stackId }: ComposerState): string {
  if (now.name !== "") return `Stack ${now.name}`;
  return stackId === null ? "New stack, without a name yet" : "Stack";
}

function isOutdated({ data }: Session, { stackId, rev }: ComposerState): boolean {
  const stack = data().stacks.find(({ id }) => id === stackId);
  return stack !== undefined && stack.rev !== rev;
}

function filledLines(session: Session, state: ComposerState): readonly string[] {
  const filled = componentTypes.filter(({ id }) => inSlot(state.now.components, id).length > 0);
  return [
    opening(counted(filled.length, "filled slot")),
    ...filled.map(({ id }) => sentence(slotLine(session, state, id))),
  ];
}

async function onWord(composing: Composing, word: string): Promise<"saved" | undefined> {
  const { session, state, change, tellProblems } = composing;
  if (word === "problems") await tellProblems("again");
  else if (word === "name") await name(composing);
  else if (word === "save") return save(composing);
  else if (word === "load") await load(composing);
  else if (word === "commands") await tellComposerCommands(session, state());
  else {
    const before = state();
    await change(word === "undo" ? undoComposed : redoComposed);
    if (state() === before) session.console.say(`There is nothing to ${word === "undo" ? "take back" : "do again"}.`);
    else await tellChanges(composing, before);
  }
  return undefined;
}

async function name({ session, state, change }: Composing): Promise<boolean> {
  const asked = await askName(session, "Which name for the stack?", state().now.name, async (text) => ({
    ok: true as const,
    value: text,
  }));
  if (asked === undefined) return false;
  await change((now) => renameComposed(now, asked));
  session.console.say(`The stack is called ${asked}.`);
  return true;
}

async function save(composing: Composing): Promise<"saved" | undefined> {
  const { session, state } = composing;
  if (!canChange(session)) return undefined;
  if (!isChanged(state())) {
    session.console.say("Nothing has changed.");
    return undefined;
  }
  if (state().now.name === "" && !(await name(composing))) return undefined;
  const work = state();
  const result = await saveStack(session.env, work);
  if (!result.ok) {
    await session.reload();
    if (isOutdated(session, work)) session.console.say(sentences("Not saved", outdatedText));
    else {
      session.console.say("Not saved.");
      sayFailure(session, result.error);
    }
    return undefined;
  }
  await dropDraft(session.env, { key: draftKeyOf(work) });
  await session.reload();
  session.console.say(`Saved the stack ${result.value.stack.name}.`);
  return "saved";
}

async function load(composing: Composing): Promise<void> {
  const { session, state, change } = composing;
  await session.reload();
  const stack = session.data().stacks.find(({ id }) => id === state().stackId);
  if (stack === undefined || !isOutdated(session, state()))
    return session.console.say("What is stored is what this began with.");
  const before = state();
  await change((now) => composedOver(now, stack));
  session.console.say("Loaded what is stored, with your changes on top; undo takes that back.");
  await tellChanges(composing, before);
}
