import { composerOf, newComposer } from "../state/composer.ts";
import { type StackRow, stackRows } from "../state/stackRows.ts";
import { commandsWord, tellStackCommands } from "./commands.ts";
import { lookAtComponents } from "./components.ts";
import { openComposer } from "./composer/composer.ts";
import { draftLine, stackLine } from "./describe.ts";
import { resumeDraft, throwAway } from "./drafts.ts";
import { lookAtFlavors } from "./flavors.ts";
import { createMenu, type MenuWord } from "./menu/menu.ts";
import { goneText, type MenuItem } from "./menu/toldList.ts";
import { sentences } from "./say.ts";
import { canChange, type Session } from "./session.ts";
import { activateStack, copyStackAs, redoLast, removeStack, renameStackTo, undoLast } from "./stackTasks.ts";

type StackWord = "active" | "copy" | "rename" | "delete" | "commands";

const words: readonly MenuWord[] = [
  { word: "new", help: "composes a new stack" },
  { word: "active", help: "makes a stack the active one", item: true },
  { word: "copy", help: "copies a stack", item: true },
  { word: "rename", help: "renames a stack", item: true },
  { word: "delete", help: "deletes a stack, or throws a draft away", item: true },
  { ...commandsWord, item: true },
  { word: "undo", help: "takes the last change back" },
  { word: "redo", help: "makes it again" },
  { word: "components", help: "goes to the components" },
  { word: "flavors", help: "goes to the flavors that components are made from" },
];

/** The first menu: drafts and stacks. Ends when the person leaves. */
export async function home(session: Session): Promise<void> {
  const { console, data } = session;
  const rows = (): readonly StackRow[] => stackRows(data(), "");
  const menu = createMenu(console, {
    prompt: "Stacks",
    noun: () => (data().drafts.length === 0 ? ["stack", "stacks"] : ["stack or draft", "stacks and drafts"]),
    items: () => rows().map((row) => itemOf(session, row)),
    words,
    choosing: "opens a stack or goes on with a draft",
  });
  console.say(greeting(session));
  menu.tell();
  for (;;) {
    const picked = await menu.next();
    if (picked.kind === "quit") return;
    await session.refresh();
    const row = rows().find(({ key }) => key === picked.key);
    if (picked.kind === "word" && !stackWords.has(picked.word)) await runWord(session, picked.word);
    else if (row === undefined) console.say(goneText);
    else if (picked.kind === "item") await open(session, row);
    else await onRow(session, picked.word, row);
  }
}

const stackWords: ReadonlySet<string> = new Set<StackWord>(["active", "copy", "rename", "delete", "commands"]);

function greeting({ data }: Session): string {
  const { active, readOnly } = data();
  return sentences(
    "mlstack, line by line",
    `The active stack is ${active.name}`,
    readOnly ? "This home is read-only" : "",
    "Answer with a number, a name or a word, then enter. Type a question mark for help, quit to leave",
  );
}

function itemOf({ data }: Session, row: StackRow): MenuItem {
  return row.kind === "draft"
    ? { key: row.key, name: row.draft.title, line: draftLine(data(), row.draft) }
    : { key: row.key, name: row.stack.name, line: stackLine(row.stack) };
}

async function open(session: Session, row: StackRow): Promise<void> {
  if (row.kind === "draft") await resumeDraft(session, row.draft);
  else await openComposer(session, composerOf(row.stack));
}

async function runWord(session: Session, word: string): Promise<void> {
  if (word === "components") return lookAtComponents(session);
  if (word === "flavors") return lookAtFlavors(session);
  if (!canChange(session)) return;
  if (word === "new") await openComposer(session, newComposer());
  else if (word === "undo") await undoLast(session);
  else await redoLast(session);
}

async function onRow(session: Session, word: string, row: StackRow): Promise<void> {
  if (row.kind === "stack" && word === "commands") return tellStackCommands(session, row.stack);
  if (!canChange(session)) return;
  if (row.kind === "draft") {
    if (word === "delete") return throwAway(session, row.draft);
    return session.console.say("This is a draft; its number goes on with it, delete throws it away.");
  }
  if (word === "active") await activateStack(session, row.stack);
  else if (word === "copy") await copyStackAs(session, row.stack);
  else if (word === "rename") await renameStackTo(session, row.stack);
  else await removeStack(session, row.stack);
}
