import type { Result } from "../../core/result.ts";
import type { Commands, ProgramCommands } from "../../usecases/commands/commands.ts";
import { commandsForComponent, commandsForStack, type ThingCommands } from "../../usecases/commands/things.ts";
import { commandsForUnsavedComponent, commandsForUnsavedStack } from "../../usecases/commands/unsaved.ts";
import type { ComponentView } from "../../usecases/component/view.ts";
import type { StackView } from "../../usecases/stack/view.ts";
import { type FormScreenState, isChangedForm, registrationOf } from "../forms/formScreen.ts";
import { type ComposerState, isChanged } from "../state/composer.ts";
import type { MenuWord } from "./menu/menu.ts";
import { type Session, sayFailure } from "./session.ts";

/** The word that tells commands, for a menu of things and for one thing that is worked on. */
export const commandsWord: MenuWord = { word: "commands", help: "tells the commands that would do the same" };

/** Tells the commands that make a stack as it is. */
export async function tellStackCommands(session: Session, { id }: StackView): Promise<void> {
  tellThing(session, await commandsForStack(session.env, { ref: id }));
}

/** Tells the commands that make a component as it is. */
export async function tellComponentCommands(session: Session, { id, type }: ComponentView): Promise<void> {
  tellThing(session, await commandsForComponent(session.env, { type, ref: id }));
}

/** What is always there needs no command to be made: then the one to look at it is told. */
function tellThing(session: Session, told: Result<ThingCommands>): void {
  if (told.ok) tell(session, told.value.make.mlstack.text === "" ? told.value.describe : told.value.make);
  else sayFailure(session, told.error);
}

/** Tells the commands that would save a composition. */
export async function tellComposerCommands(session: Session, state: ComposerState): Promise<void> {
  if (!isChanged(state)) return session.console.say("Nothing has changed.");
  const { name, components } = state.now;
  tellResult(session, await commandsForUnsavedStack(session.env, { id: state.stackId, name, components }));
}

/** Tells the commands that would save a form. */
export async function tellFormCommands(session: Session, screen: FormScreenState): Promise<void> {
  if (!isChangedForm(screen)) return session.console.say("Nothing has changed.");
  const { flavor, component, form } = screen;
  const wanted = { ...registrationOf(screen), flavor, id: component?.id ?? null, kept: form.kept };
  tellResult(session, await commandsForUnsavedComponent(session.env, wanted));
}

function tellResult(session: Session, commands: Result<Commands>): void {
  if (commands.ok) tell(session, commands.value);
  else sayFailure(session, commands.error);
}

/** Commands are told as they are typed, without a period. */
function tell({ console }: Session, { mlstack, zenml }: Commands): void {
  console.say(...programLines("mlstack", mlstack), ...programLines("ZenML", zenml));
}

function programLines(title: string, { text, notes }: ProgramCommands): readonly string[] {
  return text === "" && notes.length === 0 ? [] : [`${title}:`, ...text.split("\n"), ...notes];
}
