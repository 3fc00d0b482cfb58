import { freeName, suggestedName } from "../../../core/newName.ts";
import { ok, type Result } from "../../../core/result.ts";
import { commandsForArtifact } from "../../../usecases/commands/artifacts.ts";
import type { Commands } from "../../../usecases/commands/commands.ts";
import { commandsForComponent, commandsForStack, type ThingCommands } from "../../../usecases/commands/things.ts";
import {
  commandsForFlavor,
  commandsForUnsavedComponent,
  commandsForUnsavedStack,
} from "../../../usecases/commands/unsaved.ts";
import type { Env } from "../../../usecases/env.ts";
import { describeFlavor } from "../../../usecases/flavor/describe.ts";
import { type FormScreenState, isChangedForm, registrationOf } from "../../forms/formScreen.ts";
import { type ComposerState, isChanged } from "../../state/composer.ts";
import { componentNames, stackById } from "../../state/data.ts";
import { topOf } from "../../state/screenStack.ts";
import type { AppState } from "../appState.ts";
import { artifactRowAtCursor, entryAtCursor } from "../artifacts/artifactCursor.ts";
import { componentAtCursor, flavorAtCursor, stackAtCursor } from "../list/cursor.ts";
import { logRowAtCursor } from "./logCursor.ts";

/** Commands, and how the sheet with them is called. */
export interface Told {
  readonly title: string;
  readonly commands: Commands;
  /** How to look at the thing instead. */
  readonly describe?: Commands;
}

type Telling = (env: Env) => Promise<Result<Told>>;

/** Reads the commands for what the cursor is on, or what saving the screen would do; undefined where there are none. */
export function tellingOf(state: AppState): Telling | undefined {
  const top = topOf(state.screens);
  switch (top.screen) {
    case "stacks": {
      const stack = stackAtCursor(state);
      return stack && stackTelling(stack);
    }
    case "components": {
      const component = componentAtCursor(state);
      return component && componentTelling(component);
    }
    case "flavors":
    case "flavor":
      return flavorTelling(state);
    case "composer":
      return composerTelling(top, state);
    case "form":
      return formTelling(top);
    case "artifacts":
      return artifactTelling(state);
    case "log": {
      const row = logRowAtCursor(state);
      const commands = row?.kind === "entry" ? row.entry.commands : null;
      return commands === null || row?.kind !== "entry"
        ? undefined
        : async () => ok({ title: row.entry.title, commands });
    }
    default:
      return undefined;
  }
}

function stackTelling({ id, name }: { readonly id: string; readonly name: string }): Telling {
  return async (env) => thingTold(name, await commandsForStack(env, { ref: id }));
}

function componentTelling({ id, name, type }: NonNullable<ReturnType<typeof componentAtCursor>>): Telling {
  return async (env) => thingTold(name, await commandsForComponent(env, { type, ref: id }));
}

/** What is always there needs no command to be made: then the one to look at it is all there is. */
function thingTold(name: string, told: Result<ThingCommands>): Result<Told> {
  if (!told.ok) return told;
  const { describe, make } = told.value;
  if (make.mlstack.text === "") return ok({ title: `To look at ${name}`, commands: describe });
  return ok({ title: `To make ${name} as it is`, commands: make, describe });
}

function artifactTelling(state: AppState): Telling | undefined {
  const row = artifactRowAtCursor(state);
  if (row?.kind === "store") return componentTelling(row.component);
  const at = entryAtCursor(state);
  if (at === undefined) return undefined;
  const { store, inner, entry } = at;
  const { fetch, look } = commandsForArtifact({ store: store.name, inner, kind: entry.kind });
  return async () => ok({ title: `To download ${entry.name}`, commands: fetch, describe: look });
}

function flavorTelling(state: AppState): Telling | undefined {
  const flavor = flavorAtCursor(state);
  if (flavor === undefined) return undefined;
  return async (env) => {
    const taken = componentNames(state.data, flavor.type);
    const described = await describeFlavor(env, { type: flavor.type, name: flavor.name });
    if (!described.ok) return described;
    const commands = commandsForFlavor(described.value, freeName(suggestedName(flavor), taken));
    return ok({ title: `To make a component of ${flavor.title}`, commands });
  };
}

function composerTelling(top: ComposerState, { data }: AppState): Telling {
  const stack = stackById(data, top.stackId);
  if (stack !== undefined && !isChanged(top)) return stackTelling(stack);
  return async (env) => {
    const { name, components } = top.now;
    const commands = await commandsForUnsavedStack(env, { id: top.stackId, name, components });
    return commands.ok ? ok({ title: "To save this stack", commands: commands.value }) : commands;
  };
}

function formTelling(top: FormScreenState): Telling {
  const { flavor, component, form } = top;
  const { type } = flavor.spec;
  if (component !== null && !isChangedForm(top))
    return async (env) => thingTold(component.name, await commandsForComponent(env, { type, ref: component.id }));
  return async (env) => {
    const wanted = { ...registrationOf(top), flavor, id: component?.id ?? null, kept: form.kept };
    const commands = await commandsForUnsavedComponent(env, wanted);
    return commands.ok ? ok({ title: "To save this form", commands: commands.value }) : commands;
  };
}
