import { freeName } from "../../core/newName.ts";
import { redo, undo } from "../../usecases/history/undo.ts";
import { setActiveStack } from "../../usecases/stack/active.ts";
import { activeSentence } from "../../usecases/stack/activeSentence.ts";
import { copyStack } from "../../usecases/stack/copy.ts";
import { deleteStack } from "../../usecases/stack/delete.ts";
import { renameStack } from "../../usecases/stack/rename.ts";
import type { StackView } from "../../usecases/stack/view.ts";
import { stackNames } from "../state/data.ts";
import { askName, askYesNo, perform, type Session } from "./session.ts";

/** Makes a stack the active one. */
export async function activateStack(session: Session, { id }: StackView): Promise<void> {
  await perform(session, setActiveStack(session.env, { ref: id }), activeSentence);
}

/** Asks for a name and copies a stack. */
export async function copyStackAs(session: Session, { id, name }: StackView): Promise<void> {
  const made = await askName(
    session,
    `Copy ${name} as what?`,
    freeName(`${name}-copy`, stackNames(session.data())),
    (to) => copyStack(session.env, { ref: id, name: to }),
  );
  if (made === undefined) return;
  await session.reload();
  session.console.say(`Copied ${name} to ${made.name}.`);
}

/** Asks for another name of a stack. */
export async function renameStackTo(session: Session, { id, name, ...stack }: StackView): Promise<void> {
  if (stack.protected) return session.console.say(`${name} keeps its name; copy makes a stack that can be changed.`);
  const made = await askName(session, `Which name for ${name}?`, "", (to) =>
    renameStack(session.env, { ref: id, name: to }),
  );
  if (made === undefined) return;
  await session.reload();
  session.console.say(`Renamed ${name} to ${made.name}.`);
}

/** Deletes a stack, which undo brings back. */
export async function removeStack(session: Session, { id }: StackView): Promise<void> {
  await perform(
    session,
    deleteStack(session.env, { ref: id }),
    ({ stack }) => `Deleted ${stack.name}; undo brings it back.`,
  );
}

/** Takes the last change back; one that was not made here only when the person says so. */
export async function undoLast(session: Session): Promise<void> {
  const next = session.data().history.undo;
  if (next === null) return session.console.say("There is nothing to take back.");
  if (!next.isOwn && !(await askYesNo(session, `The last change was not made here: ${next.title}. Take it back?`)))
    return session.console.say("Nothing done.");
  await perform(session, undo(session.env), ({ title }) => `Undone: ${title}.`);
}

/** Makes the change again that was taken back last. */
export async function redoLast(session: Session): Promise<void> {
  const next = session.data().history.redo;
  if (next === null) return session.console.say("There is nothing to do again.");
  if (!next.isOwn && !(await askYesNo(session, `That change was not made here: ${next.title}. Do it again?`)))
    return session.console.say("Nothing done.");
  await perform(session, redo(session.env), ({ title }) => `Done again: ${title}.`);
}
