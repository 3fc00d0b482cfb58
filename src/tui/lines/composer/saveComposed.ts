import { ok } from "../../../core/result.ts";
import { dropDraft } from "../../../usecases/draft/drafts.ts";
import { type ComposerState, composedOver, isChanged, renameComposed } from "../../state/composer.ts";
import { draftKeyOf } from "../../work/draftKey.ts";
import { saveStack } from "../../work/saveStack.ts";
import { sayNotSaved } from "../notSaved.ts";
import { askName, canChange, type Session } from "../session.ts";
import { type Composing, tellChanges } from "./composing.ts";

/** Tells whether the stack was changed elsewhere since it was opened. */
export function isOutdated({ data }: Session, { stackId, rev }: ComposerState): boolean {
  const stack = data().stacks.find(({ id }) => id === stackId);
  return stack !== undefined && stack.rev !== rev;
}

/** Asks for the name of the stack; tells whether it got one. */
export async function nameComposed({ session, state, change }: Composing): Promise<boolean> {
  const asked = await askName(session, "Which name for the stack?", state().now.name, async (text) => ok(text));
  if (asked === undefined) return false;
  await change((now) => renameComposed(now, asked));
  session.console.say(`The stack is called ${asked}.`);
  return true;
}

/** Saves the composition as a stack, after asking for the name that it does not have yet. */
export async function saveComposed(composing: Composing): Promise<"saved" | undefined> {
  const { session, state } = composing;
  if (!canChange(session)) return undefined;
  if (!isChanged(state())) {
    session.console.say("Nothing has changed.");
    return undefined;
  }
  if (state().now.name === "" && !(await nameComposed(composing))) return undefined;
  const work = state();
  const result = await saveStack(session.env, work);
  if (!result.ok) {
    await session.reload();
    sayNotSaved(session, isOutdated(session, work), result.error);
    return undefined;
  }
  await dropDraft(session.env, { key: draftKeyOf(work) });
  await session.reload();
  session.console.say(`Saved the stack ${result.value.stack.name}.`);
  return "saved";
}

/** Puts what is stored below the changes of the composition. */
export async function loadStoredStack(composing: Composing): Promise<void> {
  const { session, state, change } = composing;
  await session.reload();
  const stack = session.data().stacks.find(({ id }) => id === state().stackId);
  if (stack === undefined || !isOutdated(session, state()))
    return session.console.say("What is stored is what this began with.");
  const before = state();
  await change((now) => composedOver(now, stack));
  session.console.say("Took in what is stored; your changes stay on top. Undo takes that back.");
  await tellChanges(composing, before);
}
