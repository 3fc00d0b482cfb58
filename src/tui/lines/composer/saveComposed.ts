import { failure } from "../../../core/failure.ts";
import { checkName } from "../../../core/name.ts";
import { freeName } from "../../../core/newName.ts";
import { err, type Result } from "../../../core/result.ts";
import { dropDraft } from "../../../usecases/draft/drafts.ts";
import { type ComposerState, composedOver, isChanged, renameComposed } from "../../state/composer.ts";
import { stackById } from "../../state/data.ts";
import { draftKeyOf } from "../../work/draftKey.ts";
import { saveStack } from "../../work/saveStack.ts";
import { sayNotSaved } from "../notSaved.ts";
import { askName, canChange, type Session } from "../session.ts";
import { type Composing, tellChanges } from "./composing.ts";

/** Tells whether the stack was changed elsewhere since it was opened. */
export function isOutdated({ data }: Session, { stackId, rev }: ComposerState): boolean {
  const stack = stackById(data(), stackId);
  return stack !== undefined && stack.rev !== rev;
}

/** Asks for the name of the stack until one fits; tells whether it got one. */
export async function nameComposed({ session, state, change }: Composing): Promise<boolean> {
  const { stackId, now } = state();
  const taken = (): readonly string[] =>
    session
      .data()
      .stacks.filter(({ id }) => id !== stackId)
      .map(({ name }) => name);
  const suggested = now.name === "" ? "" : freeName(now.name, taken());
  const asked = await askName(session, "Which name for the stack?", suggested, async (text) => fitting(text, taken()));
  if (asked === undefined) return false;
  await change((now) => renameComposed(now, asked));
  session.console.say(`The stack is called ${asked}.`);
  return true;
}

function fitting(text: string, taken: readonly string[]): Result<string> {
  if (!taken.includes(text)) return checkName("stack", text);
  return err(failure("name-taken", `There is already a stack called ${text}.`, { hint: "Choose another name." }));
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
    const isOld = isOutdated(session, work);
    sayNotSaved(session, isOld, result.error);
    const isOfName = ["name-taken", "invalid-name"].includes(result.error.code);
    return !isOld && isOfName && (await nameComposed(composing)) ? saveComposed(composing) : undefined;
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
  const stack = stackById(session.data(), state().stackId);
  if (stack === undefined || !isOutdated(session, state()))
    return session.console.say("What is stored is what this began with.");
  const before = state();
  await change((now) => composedOver(now, stack));
  session.console.say("Took in what is stored; your changes stay on top. Undo takes that back.");
  await tellChanges(composing, before);
}
